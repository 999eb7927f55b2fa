/**
 * The schema of the quiz document without its descriptions, in the notation that `read-schema.ts` describes. A function, so that a
 * page does not keep what it reads once the quiz is read.
 * Generated from quiz.ts by `npm run schemas`. Do not edit.
 */
import { readSchema } from './read-schema.js';
import type { SchemaMap, SchemaNode } from './schema-node.js';

/** The types of the document by name. */
export const quizTypes = (): SchemaMap & { readonly Quiz: SchemaNode } => ({
  Quiz: {},
  ...readSchema(NOTATION),
});

const NOTATION = String.raw`
Quiz $schema?:string schemaVersion:=1 id:Id version:string(1,32) lang:string^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$ title:Text intro?:Intro disclaimer?:Text about?:Text headline?:=roles|score headings?:Headings dimensions:Dimension[1,50] questions:Question[1,1000] sections?:Section[,50] bands:Band[1,20] gates?:Gate[,50] calibration?:Calibration completeness?:Completeness roles?:Role[,50] roleQuestion?:Id actions?:Action[,500] resources?:Resource[,500] notes?:Note[,200] checklist?:ChecklistItem[,100] facts?:Fact[,100] certifications?:Certification[,100] certificationNote?:Text pools?:Pool[,50] translations?:TranslationsByLanguage expect?:any[,200] migrations?:Migration[,100]
Action id:Id title:Text when:Condition proof?:Text closes:Improvement[,20] hours:number(0,2000) repeats?:=monthly|once kind?:=certification|practice resources?:Id[,10] after?:Id[,20] reviewedOn?:IsoDate validUntil?:IsoDate supersededBy?:Id
AllCondition all:Condition[1,50]
AnswerMove question:Id row?:Id option?:Id to:AnswerPlace[,50]
AnswerPlace question:Id row?:Id option?:Id
AnsweredCondition question:Id answered:boolean
AnyCondition any:Condition[1,50]
Band id:Id from:Percent name:Text verdict:Text outlook?:Text
Calibration dimensions:Id[1,50] caps:CheckStep[1,20]
Certification id:Id name:Text issuer:Text status:=current|retired|unverified statusNote?:Text asOf:IsoDate reviewBy:IsoDate bestFor?:Text cost?:Text url?:WebAddress when?:Condition
CheckOption id:Id text:Text notSure?:boolean
CheckQuestion type:=check options:CheckOption[2,50] correct:Id points:Points explanation:Text shuffle?:boolean id:Id text:Text help?:Text label?:Text showIf?:Condition hiddenCounts?:=exclude|zero required?:boolean why?:Text
CheckStep fromShare:Share cap:Percent
ChecklistItem id:Id when?:Condition text:Text
ChecksCondition checksAtLeast:Share
ChecksGate caps:CheckStep[1,20] id:Id message:Text remedy?:Text
Completeness minShareForBand:Share
Condition |AllCondition|AnyCondition|NotCondition|OptionCondition|LevelCondition|NumberCondition|AnsweredCondition|DimensionCondition|ChecksCondition
ConditionGate when:Condition cap:Percent id:Id message:Text remedy?:Text
Dimension id:Id name:Text shortName?:Text description?:Text weight:PointValue levels?:DimensionLevel[,10]
DimensionCondition dimension:Id below?:Percent atLeast?:Percent
DimensionLevel from:Percent text:Text
Fact id:Id text:Text region?:Id source:Text url?:WebAddress evidence:=primary|secondary published:string^\d{4}(-\d{2}(-\d{2})?)?$ reviewBy?:IsoDate
Gate |ConditionGate|ChecksGate
Headings strengths?:Text checklist?:Text notes?:Text facts?:Text
Id string^[A-Za-z0-9_-]{1,64}$
Improvement question:Id row?:Id to:string[1,50]
Intro lead:Text instructions?:Text duration?:Text privacy?:Text outcomes?:Text[,8]
IsoDate string^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$
LevelCondition question:Id row?:Id atLeast:Id
MatrixLevel id:Id text:Text share:Share
MatrixQuestion type:=matrix rows:MatrixRow[1,50] levels:MatrixLevel[2,10] id:Id text:Text help?:Text label?:Text showIf?:Condition hiddenCounts?:=exclude|zero required?:boolean why?:Text
MatrixRow id:Id text:Text points?:Points
Migration from:string(1,32) to:string(1,32) moves:AnswerMove[,1000]
MultipleQuestion type:=multiple min?:integer(1,50) max?:integer(1,50) shuffle?:boolean options:Option[2,50] cap?:Points id:Id text:Text help?:Text label?:Text showIf?:Condition hiddenCounts?:=exclude|zero required?:boolean why?:Text
NotCondition not:Condition
Note id:Id topic:=certification|level|location when?:Condition text:Text
NumberCondition question:Id min?:number max?:number
NumberQuestion type:=number min:number max:number step?:number unit?:Text steps?:NumberStep[,50] id:Id text:Text help?:Text label?:Text showIf?:Condition hiddenCounts?:=exclude|zero required?:boolean why?:Text
NumberStep from:number points:Points
Option id:Id text:Text points?:Points exclusive?:boolean advisable?:boolean strength?:Text notSure?:boolean
OptionCondition question:Id has:Id[1,50]
Percent number(0,100)
Picture src:WebAddress alt:Text
PictureOption image:Picture id:Id text:Text points?:Points exclusive?:boolean advisable?:boolean strength?:Text notSure?:boolean
PictureQuestion type:=picture multiple?:boolean options:PictureOption[2,50] id:Id text:Text help?:Text label?:Text showIf?:Condition hiddenCounts?:=exclude|zero required?:boolean why?:Text
PointValue number(0,1000000)
Points {PointValue}
Pool id:Id questions:Id[2,1000] pick:integer(1,1000)
Question |SingleQuestion|ScaleQuestion|MultipleQuestion|PictureQuestion|MatrixQuestion|RankingQuestion|CheckQuestion|YesNoQuestion|NumberQuestion|SliderQuestion|TextQuestion
RankingQuestion type:=ranking options:Option[2,20] top?:integer(1,20) id:Id text:Text help?:Text label?:Text showIf?:Condition hiddenCounts?:=exclude|zero required?:boolean why?:Text
Resource id:Id title:Text publisher:Text url:WebAddress price:=free|paid|subscription duration?:Text remark?:Text reviewedOn?:IsoDate
Role id:Id name:Text description:Text weights:Points needs?:RoleNeed[,20] minChecksShare?:Share fitsNearlyEveryone?:boolean
RoleNeed when:Condition text:Text
ScaleQuestion type:=scale options:Option[2,50] id:Id text:Text help?:Text label?:Text showIf?:Condition hiddenCounts?:=exclude|zero required?:boolean why?:Text
Section id:Id name:Text questions:Id[1,1000]
Share number(0,1)
SingleQuestion type:=single options:Option[2,50] id:Id text:Text help?:Text label?:Text showIf?:Condition hiddenCounts?:=exclude|zero required?:boolean why?:Text
SliderQuestion type:=slider measure?:=day|hour|minute|month|percent|week|year min:number max:number step?:number unit?:Text steps?:NumberStep[,50] id:Id text:Text help?:Text label?:Text showIf?:Condition hiddenCounts?:=exclude|zero required?:boolean why?:Text
Text string(1,5000)
TextQuestion type:=text maxLength?:integer(1,2000) evidenceFor?:Id id:Id text:Text help?:Text label?:Text showIf?:Condition hiddenCounts?:=exclude|zero required?:boolean why?:Text
TranslatedTexts {Text}
TranslationsByLanguage {TranslatedTexts}
WebAddress string(,2000)^(https?://[^\s\\]+|mailto:[^\s\\]+)$
YesNoOption text:Text points?:Points strength?:Text
YesNoQuestion type:=yes-no yes:YesNoOption no:YesNoOption id:Id text:Text help?:Text label?:Text showIf?:Condition hiddenCounts?:=exclude|zero required?:boolean why?:Text
`;

<?php
/**
 * Plugin Name: ML Readiness Quiz
 * Description: The quiz as a shortcode, with sign-ups that reach a table of this site.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 *
 * Put this file and the one-file build (`cdn/ml-readiness-quiz.js`) into wp-content/plugins/ml-readiness-quiz/ and activate it.
 *
 *   [ml_readiness_quiz privacy_url="/privacy/"]
 *   [ml_readiness_quiz privacy_url="/privacy/" src="/quiz.json" lead="off" heading_level="3" lang="de" theme="light"]
 *
 * The first `]` ends a shortcode, so what is a list stands between two tags, as JSON:
 *
 *   [ml_readiness_quiz privacy_url="/privacy/" lead_outbox]
 *   { "lead_fields": [{ "type": "first-name" }], "lead_consents": [{ "purpose": "newsletter" }, { "purpose": "contact" }] }
 *   [/ml_readiness_quiz]
 *
 * Leads are taken at /wp-json/ml-readiness-quiz/v1/leads, one per submission, and kept in a table of their own until somebody deletes
 * them: Tools > Quiz sign-ups lists and exports them, Tools > Erase Personal Data finds them by address, and uninstalling the plugin
 * drops them. The tag itself is allowed in posts, so that authors without unfiltered HTML can paste it; it then needs a `lead-endpoint` of its
 * own, such as the address above.
 */

namespace MlReadinessQuiz;

defined('ABSPATH') || exit;

const TAG = 'ml-readiness-quiz';
const ROUTE = 'ml-readiness-quiz/v1';
const MOST_BYTES = 65536;
/** The version of the table below; raise it with every change of it. */
const TABLE_VERSION = '1';

const SHORTCODE = 'ml_readiness_quiz';

/** Attributes of the tag; the shortcode takes them with an underscore for each hyphen. */
const ATTRIBUTES = [
    'src', 'lead', 'lead-include', 'lead-reveal', 'lead-outbox', 'privacy-url', 'privacy-version', 'layout', 'presentation', 'resume',
    'share', 'share-url', 'heading-level', 'theme', 'lang',
];
/** Those that are lists: the shortcode takes them between its tags. */
const LISTS = ['lead-fields', 'lead-consents'];
/** Those that are addresses. */
const ADDRESSES = ['src', 'privacy-url', 'share-url'];

add_action('plugins_loaded', __NAMESPACE__ . '\\prepare_table');
add_action('init', __NAMESPACE__ . '\\register_quiz');
add_action('rest_api_init', __NAMESPACE__ . '\\register_route');
add_action('admin_menu', __NAMESPACE__ . '\\add_page');
add_action('admin_post_ml_readiness_quiz_csv', __NAMESPACE__ . '\\send_csv');
add_filter('wp_kses_allowed_html', __NAMESPACE__ . '\\allow_tag', 10, 2);
add_filter('the_content', __NAMESPACE__ . '\\keep_quotes', 9);
add_filter('the_content', __NAMESPACE__ . '\\bring_script');
add_filter('script_loader_tag', __NAMESPACE__ . '\\load_as_module', 10, 2);
add_filter('wp_privacy_personal_data_exporters', __NAMESPACE__ . '\\add_exporter');
add_filter('wp_privacy_personal_data_erasers', __NAMESPACE__ . '\\add_eraser');
register_uninstall_hook(__FILE__, __NAMESPACE__ . '\\drop_table');

// The tag.

function register_quiz(): void
{
    wp_register_script(TAG, plugins_url('ml-readiness-quiz.js', __FILE__), [], null, true);
    add_shortcode(SHORTCODE, __NAMESPACE__ . '\\render_quiz');
}

/** The build is an ES module. Before WordPress 6.5 nothing else says so to the browser. */
function load_as_module(string $tag, string $handle): string
{
    if ($handle !== TAG) {
        return $tag;
    }
    $bare = preg_replace('/(<script\b[^>]*?)\s+type=([\'"])[^\'"]*\2/', '$1', $tag);
    return preg_replace('/<script\b/', '<script type="module"', $bare);
}

/** The tag works wherever an author pasted it. */
function bring_script(string $html): string
{
    if (strpos($html, '<' . TAG) !== false) {
        wp_enqueue_script(TAG);
    }
    return $html;
}

/**
 * WordPress sets quotes as typographers do, also those of JSON between the tags, unless a shortcode is named here. It would then leave alone
 * all that follows a tag that nobody closes, so it is named only where every one is closed.
 */
function keep_quotes(string $html): string
{
    $opened = preg_match_all('/\[' . SHORTCODE . '(?![\w-])/', $html);
    $name = __NAMESPACE__ . '\\name_shortcode';
    $isPaired = $opened > 0 && $opened === substr_count($html, '[/' . SHORTCODE . ']');
    $isPaired ? add_filter('no_texturize_shortcodes', $name) : remove_filter('no_texturize_shortcodes', $name);
    return $html;
}

/** @param list<string> $names @return list<string> */
function name_shortcode(array $names): array
{
    return [...$names, SHORTCODE];
}

/**
 * @param array<string|int, string>|string $given as WordPress read it from the shortcode
 * @param string|null $content what stands between its tags
 */
function render_quiz($given, $content = ''): string
{
    wp_enqueue_script(TAG);
    $attributes = ['lead-endpoint' => rest_url(ROUTE . '/leads')];
    foreach (is_array($given) ? $given : [] as $key => $value) {
        // A name without a value has a number as its key.
        $name = str_replace('_', '-', is_int($key) ? $value : $key);
        if (in_array($name, ATTRIBUTES, true)) {
            $set = is_int($key) ? '' : $value;
            $attributes[$name] = in_array($name, ADDRESSES, true) ? esc_url_raw($set) : $set;
        }
    }
    $attributes += read_lists((string) $content);
    $pairs = array_map(
        static fn (string $name, string $value): string => sprintf(' %s="%s"', $name, esc_attr($value)),
        array_keys($attributes),
        $attributes
    );
    return '<' . TAG . implode('', $pairs) . '></' . TAG . '>';
}

/**
 * The lists between the tags. What cannot be read goes along as it is: the quiz tells the console so and shows no form, where another form
 * than the one that was meant would do harm.
 *
 * @return array<string, string>
 */
function read_lists(string $content): array
{
    // Editors make paragraphs of lines, and entities of signs.
    $text = trim(html_entity_decode(preg_replace('#</?(?:p|br|pre|code)\b[^>]*>#i', '', $content), ENT_QUOTES, 'UTF-8'));
    if ($text === '') {
        return [];
    }
    $given = json_decode($text, true, 32);
    if (!is_array($given)) {
        return array_fill_keys(LISTS, $text);
    }
    $lists = [];
    foreach (LISTS as $name) {
        $list = $given[str_replace('-', '_', $name)] ?? null;
        if ($list !== null) {
            $lists[$name] = wp_json_encode($list, JSON_HEX_TAG | JSON_HEX_AMP);
        }
    }
    return $lists;
}

/**
 * @param array<string, array<string, bool>> $tags
 * @param string|array $context
 * @return array<string, array<string, bool>>
 */
function allow_tag(array $tags, $context): array
{
    if ($context === 'post') {
        $tags[TAG] = array_fill_keys([...ATTRIBUTES, ...LISTS, 'lead-endpoint', 'id', 'class'], true);
    }
    return $tags;
}

// Leads come in.

function register_route(): void
{
    register_rest_route(ROUTE, '/leads', [
        'methods' => 'POST',
        'callback' => __NAMESPACE__ . '\\take_lead',
        // Anybody may sign up. A lead grants nothing, and what it says of the result is marked as the page's own word.
        'permission_callback' => '__return_true',
    ]);
}

/**
 * 201 stored, 200 stored before, 413 too large, 422 no lead, 503 where trying again helps. Without `message`, which the visitor would read: the
 * form has words of its own, in their language.
 */
function take_lead(\WP_REST_Request $request): \WP_REST_Response
{
    global $wpdb;
    $body = $request->get_body();
    if (strlen($body) > MOST_BYTES) {
        return new \WP_REST_Response(['reason' => 'The lead is too large.'], 413);
    }
    $lead = json_decode($body, true, 32);
    $id = is_array($lead) ? ($lead['submissionId'] ?? null) : null;
    if (!is_string($id) || preg_match('/^[\w-]{1,64}$/D', $id) !== 1) {
        return new \WP_REST_Response(['reason' => 'This is no lead.'], 422);
    }
    $email = is_array($lead['contact'] ?? null) ? ($lead['contact']['email'] ?? null) : null;
    if (!is_string($email) || is_email(trim($email)) === false) {
        return new \WP_REST_Response(['field' => 'email'], 422);
    }
    // The key is the submission: sent again, it changes nothing.
    $added = $wpdb->query($wpdb->prepare(
        'INSERT IGNORE INTO ' . table() . ' (submission_id, received_at, email, newsletter, lead) VALUES (%s, %s, %s, %d, %s)',
        $id,
        gmdate('Y-m-d H:i:s'),
        trim($email),
        has_agreed($lead, 'newsletter') ? 1 : 0,
        // Read anew: as an array above, an object without members would come out as a list.
        wp_json_encode(json_decode($body, false, 32))
    ));
    if ($added === false) {
        return new \WP_REST_Response([], 503, ['Retry-After' => '5']);
    }
    if ($added > 0) {
        /** For newsletter plugins: a lead that is new, with what the visitor agreed to. */
        do_action('ml_readiness_quiz_lead', $lead);
    }
    return new \WP_REST_Response((object) [], $added > 0 ? 201 : 200);
}

function has_agreed(array $lead, string $purpose): bool
{
    foreach (is_array($lead['consent'] ?? null) ? $lead['consent'] : [] as $record) {
        if (is_array($record) && ($record['purpose'] ?? '') === $purpose) {
            return ($record['granted'] ?? false) === true;
        }
    }
    return false;
}

// Where leads are.

function table(): string
{
    global $wpdb;
    return $wpdb->prefix . 'ml_readiness_leads';
}

function prepare_table(): void
{
    global $wpdb;
    if (get_option('ml_readiness_quiz_table') === TABLE_VERSION) {
        return;
    }
    require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    dbDelta('CREATE TABLE ' . table() . " (
        submission_id varchar(64) NOT NULL,
        received_at datetime NOT NULL,
        email varchar(254) NOT NULL,
        newsletter tinyint(1) NOT NULL,
        lead longtext NOT NULL,
        PRIMARY KEY  (submission_id),
        KEY email (email)
    ) {$wpdb->get_charset_collate()};");
    update_option('ml_readiness_quiz_table', TABLE_VERSION);
}

function drop_table(): void
{
    global $wpdb;
    $wpdb->query('DROP TABLE IF EXISTS ' . table());
    delete_option('ml_readiness_quiz_table');
}

/** @return list<array<string, string>> newest first */
function leads(int $most): array
{
    global $wpdb;
    $order = 'SELECT submission_id, received_at, email, newsletter, lead FROM ' . table() . ' ORDER BY received_at DESC LIMIT %d';
    return $wpdb->get_results($wpdb->prepare($order, $most), ARRAY_A);
}

// What the owner sees.

function add_page(): void
{
    add_management_page('Quiz sign-ups', 'Quiz sign-ups', 'manage_options', TAG, __NAMESPACE__ . '\\show_page');
}

function show_page(): void
{
    $export = wp_nonce_url(admin_url('admin-post.php?action=ml_readiness_quiz_csv'), 'ml_readiness_quiz_csv');
    echo '<div class="wrap"><h1>Quiz sign-ups</h1>';
    echo '<p><a class="button" href="' . esc_url($export) . '">Download as CSV</a></p>';
    echo '<table class="widefat striped"><thead><tr><th>Received (UTC)</th><th>E-mail</th><th>Newsletter</th></tr></thead><tbody>';
    foreach (leads(100) as $lead) {
        $cells = [$lead['received_at'], $lead['email'], $lead['newsletter'] === '1' ? 'agreed' : 'no'];
        echo '<tr><td>' . implode('</td><td>', array_map('esc_html', $cells)) . '</td></tr>';
    }
    echo '</tbody></table></div>';
}

function send_csv(): void
{
    if (!current_user_can('manage_options')) {
        wp_die('You may not see this.', '', ['response' => 403]);
    }
    check_admin_referer('ml_readiness_quiz_csv');
    header('Content-Type: text/csv; charset=utf-8');
    header('Content-Disposition: attachment; filename="quiz-sign-ups.csv"');
    echo to_csv(leads(100000));
    exit;
}

/** RFC 4180; a cell that a spreadsheet would take for a formula gets an apostrophe in front. */
function to_csv(array $leads): string
{
    $lines = [['received_at', 'submission_id', 'email', 'newsletter', 'lead']];
    foreach ($leads as $lead) {
        $lines[] = [$lead['received_at'], $lead['submission_id'], $lead['email'], $lead['newsletter'], $lead['lead']];
    }
    $cell = static function (string $text): string {
        $safe = preg_replace('/^(?=[=+\-@\t\r\n])/', "'", $text);
        return preg_match('/[",\r\n]/', $safe) === 1 ? '"' . str_replace('"', '""', $safe) . '"' : $safe;
    };
    return implode('', array_map(static fn (array $line): string => implode(',', array_map($cell, $line)) . "\r\n", $lines));
}

// What a visitor may ask for: all that is kept under their address, and that it goes.

function add_exporter(array $exporters): array
{
    return $exporters + [TAG => ['exporter_friendly_name' => 'Quiz sign-ups', 'callback' => __NAMESPACE__ . '\\export_for']];
}

function add_eraser(array $erasers): array
{
    return $erasers + [TAG => ['eraser_friendly_name' => 'Quiz sign-ups', 'callback' => __NAMESPACE__ . '\\erase_for']];
}

function export_for(string $email): array
{
    global $wpdb;
    $query = 'SELECT submission_id, received_at, lead FROM ' . table() . ' WHERE email = %s';
    $items = array_map(static fn (array $row): array => [
        'group_id' => TAG,
        'group_label' => 'Quiz sign-ups',
        'item_id' => $row['submission_id'],
        'data' => [['name' => 'Received (UTC)', 'value' => $row['received_at']], ['name' => 'Sign-up', 'value' => $row['lead']]],
    ], $wpdb->get_results($wpdb->prepare($query, $email), ARRAY_A));
    return ['data' => $items, 'done' => true];
}

function erase_for(string $email): array
{
    global $wpdb;
    $removed = $wpdb->query($wpdb->prepare('DELETE FROM ' . table() . ' WHERE email = %s', $email));
    return ['items_removed' => (int) $removed, 'items_retained' => false, 'messages' => [], 'done' => true];
}

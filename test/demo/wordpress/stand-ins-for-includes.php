<?php
/** What stands in for WordPress's own files: hooks, shortcodes, escaping, the HTML filter, REST requests. */

$hooks = [];
$shortcodes = [];

function add_filter(string $name, callable $callback, int $priority = 10, int $accepted = 1): void
{
    $GLOBALS['hooks'][$name][] = [$callback, $accepted];
}

function apply_filters(string $name, mixed $value, mixed ...$more): mixed
{
    foreach ($GLOBALS['hooks'][$name] ?? [] as [$callback, $accepted]) {
        $value = $callback(...array_slice([$value, ...$more], 0, $accepted));
    }
    return $value;
}

function add_action(string $name, callable $callback, int $priority = 10, int $accepted = 1): void
{
    add_filter($name, $callback, $priority, $accepted);
}

function do_action(string $name, mixed ...$values): void
{
    foreach ($GLOBALS['hooks'][$name] ?? [] as [$callback, $accepted]) {
        $callback(...array_slice($values, 0, $accepted));
    }
}

function register_uninstall_hook(string $file, callable $callback): void
{
    update_option('uninstall_plugins', [$file => $callback]);
}

function add_shortcode(string $name, callable $callback): void
{
    $GLOBALS['shortcodes'][$name] = $callback;
}

/** Where a shortcode ends: at the first `]`, quoted or not. Behind it what stands between it and its closing tag, where there is one. */
const SHORTCODE_PATTERN = '~\[(?<name>\w+)(?![\w-])(?<given>[^\]/]*(?:/(?!\])[^\]/]*)*)(?:/\]|\](?:(?<content>(?:[^\[]|\[(?!/\1\]))*)\[/\1\])?)~';

function do_shortcode(string $text): string
{
    return preg_replace_callback(SHORTCODE_PATTERN, static function (array $found): string {
        $render = $GLOBALS['shortcodes'][$found['name']] ?? null;
        return $render ? $render(shortcode_parse_atts($found['given']), $found['content'] ?? '', $found['name']) : $found[0];
    }, $text);
}

/** Names are in small letters; what has no name has a number. */
function shortcode_parse_atts(string $text): array|string
{
    $pattern = '~([\w-]+)\s*=\s*(?:"([^"]*)"|\'([^\']*)\'|([^\s\'"]+))(?:\s|$)|"([^"]*)"(?:\s|$)|\'([^\']*)\'(?:\s|$)|(\S+)(?:\s|$)~';
    if (!preg_match_all($pattern, $text, $all, PREG_SET_ORDER | PREG_UNMATCHED_AS_NULL)) {
        return ltrim($text);
    }
    $given = [];
    foreach ($all as [, $name, $double, $single, $bare, $first, $second, $third]) {
        $value = stripcslashes($double ?? $single ?? $bare ?? $first ?? $second ?? $third);
        $name === null ? $given[] = $value : $given[strtolower($name)] = $value;
    }
    return $given;
}

/** Typographic quotes outside of tags, unless a shortcode with content is named that takes none. */
function wptexturize(string $text): string
{
    $names = implode('|', apply_filters('no_texturize_shortcodes', ['code']));
    $parts = preg_split("~(\[(?:$names)\b.*?(?:\[/(?:$names)\]|$)|\[[^\]]*\]|<[^>]*>)~s", $text, -1, PREG_SPLIT_DELIM_CAPTURE);
    foreach ($parts as $place => $part) {
        $parts[$place] = $place % 2 === 1 ? $part : str_replace('"', '&#8220;', $part);
    }
    return implode('', $parts);
}

function wpautop(string $text): string
{
    return '<p>' . preg_replace('/\s*\n\s*\n\s*/', "</p>\n<p>", preg_replace('/(?<!\n)\n(?!\n)/', "<br />\n", trim($text))) . '</p>';
}

function remove_filter(string $name, callable $callback): void
{
    $left = array_filter($GLOBALS['hooks'][$name] ?? [], static fn (array $hook): bool => $hook[0] !== $callback);
    $GLOBALS['hooks'][$name] = array_values($left);
}

function esc_attr(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES, 'UTF-8', false);
}

function esc_html(string $text): string
{
    return esc_attr($text);
}

function esc_url(string $url): string
{
    return esc_attr(esc_url_raw($url));
}

function esc_url_raw(string $url): string
{
    return preg_match('#^(https?:|mailto:|/|\?|\#)#', $url) === 1 ? $url : '';
}

function is_email(string $text): string|false
{
    return filter_var($text, FILTER_VALIDATE_EMAIL);
}

/** @param array<string, array<string, bool>> $allowed */
function wp_kses(string $html, array $allowed): string
{
    return preg_replace_callback('#<(/?)([\w-]+)([^>]*)>#', static function (array $found) use ($allowed): string {
        [, $end, $tag, $given] = $found;
        if (!isset($allowed[$tag])) {
            return '';
        }
        preg_match_all('/\s+([\w-]+)="([^"]*)"/', $given, $pairs, PREG_SET_ORDER);
        $kept = array_filter($pairs, static fn (array $pair): bool => isset($allowed[$tag][$pair[1]]));
        return "<$end$tag" . implode('', array_column($kept, 0)) . '>';
    }, $html);
}

class WP_REST_Request
{
    private string $body = '';

    public function set_body(string $body): void
    {
        $this->body = $body;
    }

    public function get_body(): string
    {
        return $this->body;
    }
}

class WP_REST_Response
{
    public function __construct(private mixed $data = null, private int $status = 200, private array $headers = [])
    {
    }

    public function get_data(): mixed
    {
        return $this->data;
    }

    public function get_status(): int
    {
        return $this->status;
    }

    public function get_headers(): array
    {
        return $this->headers;
    }
}

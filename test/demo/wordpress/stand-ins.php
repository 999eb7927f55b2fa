<?php
/** What stands in for WordPress, each only where WordPress itself was not loaded. */

/** The parts of a site that are not functions: options, routes, pages. */
final class Site
{
    public array $options = [];
    public array $routes = [];
    public array $pages = [];
    public array $scripts = [];
    public array $heard = [];

    public function __construct()
    {
        $GLOBALS['site'] = $this;
        add_action('ml_readiness_quiz_lead', function (array $lead): void {
            $this->heard[] = $lead['submissionId'];
        });
    }

    public function post(string $body): array
    {
        $route = $this->routes['ml-readiness-quiz/v1/leads'];
        if (!($route['permission_callback'])()) {
            return ['status' => 401];
        }
        $request = new WP_REST_Request($route['methods'], '/ml-readiness-quiz/v1/leads');
        $request->set_body($body);
        $response = $route['callback']($request);
        return ['status' => $response->get_status(), 'data' => $response->get_data(), 'headers' => $response->get_headers()];
    }

    public function page(): string
    {
        ob_start();
        $this->pages['ml-readiness-quiz']();
        return ob_get_clean();
    }
}

/** The one table, with the statements that the plugin makes. */
final class Leads
{
    public string $prefix = 'wp_';
    public array $tables = [];
    public bool $isBroken = false;

    public function get_charset_collate(): string
    {
        return '';
    }

    /** Placeholders become quoted values, as they do in WordPress. */
    public function prepare(string $query, mixed ...$values): string
    {
        $place = 0;
        return preg_replace_callback('/%[sd]/', function (array $found) use ($values, &$place): string {
            $value = $values[$place++];
            return $found[0] === '%d' ? (string) (int) $value : "'" . strtr((string) $value, ["'" => "''"]) . "'";
        }, $query);
    }

    public function query(string $query): int|false
    {
        if ($this->isBroken) {
            return false;
        }
        $text = "'((?:[^']|'')*)'";
        if (preg_match("/^INSERT IGNORE INTO (\\w+) \\(.*?\\) VALUES \\($text, $text, $text, (\\d), $text\\)$/s", $query, $found)) {
            $values = array_map(static fn (string $value): string => strtr($value, ["''" => "'"]), array_slice($found, 2));
            $row = array_combine(['submission_id', 'received_at', 'email', 'newsletter', 'lead'], $values);
            $isNew = !isset($this->tables[$found[1]][$row['submission_id']]);
            $this->tables[$found[1]][$row['submission_id']] ??= $row;
            return $isNew ? 1 : 0;
        }
        if (preg_match("/^DELETE FROM (\\w+) WHERE email = $text$/", $query, $found)) {
            $before = count($this->tables[$found[1]]);
            $this->tables[$found[1]] = array_filter($this->tables[$found[1]], $this->isOf($found[2]));
            return $before - count($this->tables[$found[1]]);
        }
        if (preg_match('/^DROP TABLE IF EXISTS (\w+)$/', $query, $found)) {
            unset($this->tables[$found[1]]);
            return 0;
        }
        throw new LogicException("No such statement here: $query");
    }

    public function get_results(string $query): array
    {
        preg_match("/^SELECT (.*?) FROM (\\w+)(?: WHERE email = '((?:[^']|'')*)')?/", $query, $found);
        $rows = array_values($this->tables[$found[2]]);
        $isOther = isset($found[3]) ? $this->isOf($found[3]) : static fn (): bool => true;
        $columns = array_flip(explode(', ', $found[1]));
        $chosen = isset($found[3]) ? array_filter($rows, static fn (array $row): bool => !$isOther($row)) : array_reverse($rows);
        return array_values(array_map(static fn (array $row): array => array_intersect_key($row, $columns), $chosen));
    }

    /** Whether a row is of somebody else; MySQL compares without regard to case. */
    private function isOf(string $email): Closure
    {
        return static fn (array $row): bool => strcasecmp($row['email'], strtr($email, ["''" => "'"])) !== 0;
    }
}

// Functions of the site itself: WordPress has them only with a database.

function get_option(string $name): mixed
{
    return ['blog_charset' => 'UTF-8'][$name] ?? $GLOBALS['site']->options[$name] ?? false;
}

function update_option(string $name, mixed $value): void
{
    $GLOBALS['site']->options[$name] = $value;
}

function delete_option(string $name): void
{
    unset($GLOBALS['site']->options[$name]);
}

function dbDelta(string $query): void
{
    preg_match('/^CREATE TABLE (\w+) \(/', $query, $found);
    $GLOBALS['wpdb']->tables[$found[1]] ??= [];
}

function register_rest_route(string $space, string $path, array $route): void
{
    $GLOBALS['site']->routes[$space . $path] = $route;
}

function add_management_page(string $title, string $menu, string $right, string $slug, callable $callback): void
{
    if ($right === 'manage_options') {
        $GLOBALS['site']->pages[$slug] = $callback;
    }
}

function wp_register_script(string $handle): void
{
    $GLOBALS['site']->scripts[$handle] = 'registered';
}

function wp_enqueue_script(string $handle): void
{
    $GLOBALS['site']->scripts[$handle] = 'enqueued';
}

function plugins_url(string $path): string
{
    return "https://blog.example/wp-content/plugins/ml-readiness-quiz/$path";
}

function rest_url(string $path): string
{
    return "https://blog.example/wp-json/$path";
}

function admin_url(string $path): string
{
    return "https://blog.example/wp-admin/$path";
}

function wp_nonce_url(string $url): string
{
    return "$url&_wpnonce=n";
}

function wp_json_encode(mixed $data, int $flags = 0): string
{
    return json_encode($data, JSON_THROW_ON_ERROR | $flags);
}

function wp_allowed_protocols(): array
{
    return ['http', 'https', 'mailto'];
}

function wp_load_alloptions(): array
{
    return ['blog_charset' => 'UTF-8'];
}

function absint(mixed $number): int
{
    return abs((int) $number);
}

function wp_normalize_path(string $path): string
{
    return $path;
}

function __return_true(): bool
{
    return true;
}

function __(string $text): string
{
    return $text;
}

function _x(string $text): string
{
    return $text;
}

if (!function_exists('add_filter')) {
    require __DIR__ . '/stand-ins-for-includes.php';
}

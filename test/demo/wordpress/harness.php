<?php
/**
 * Runs the plugin as WordPress would, without a site: what is asked for comes as JSON on standard input, what the plugin did goes out as
 * JSON. WordPress's own hooks, shortcodes, escaping, HTML filter and REST classes are used where WordPress is installed (WORDPRESS_DIR, or
 * where Debian puts it); where it is not, and for its database and administration, stand-ins with the same promises.
 */

$wordpress = getenv('WORDPRESS_DIR') ?: '/usr/share/wordpress';
$isReal = is_file("$wordpress/wp-includes/plugin.php");
$temporary = sys_get_temp_dir() . '/wordpress-' . getmypid() . '/';
mkdir($temporary . 'wp-admin/includes', 0700, true);
touch($temporary . 'wp-admin/includes/upgrade.php');
define('ABSPATH', $temporary);
define('WPINC', 'wp-includes');
define('WP_PLUGIN_DIR', dirname(__DIR__, 3) . '/demo');
define('WPMU_PLUGIN_DIR', WP_PLUGIN_DIR . '/none');
const ARRAY_A = 'ARRAY_A';
$wp_plugin_paths = [];

if ($isReal) {
    foreach (['compat', 'plugin', 'formatting', 'kses', 'shortcodes', 'class-wp-http-response', 'rest-api/class-wp-rest-request', 'rest-api/class-wp-rest-response'] as $file) {
        require "$wordpress/wp-includes/$file.php";
    }
}
require __DIR__ . '/stand-ins.php';
$site = new Site();
$wpdb = new Leads();
require dirname(__DIR__, 3) . '/demo/wordpress/ml-readiness-quiz.php';
do_action('plugins_loaded');
do_action('init');
do_action('rest_api_init');
do_action('admin_menu');

$answers = [];
foreach (json_decode(stream_get_contents(STDIN), true) as $step) {
    $answers[] = match ($step['do']) {
        'shortcode' => do_shortcode($step['text']),
        'article' => do_shortcode(wpautop(wptexturize(apply_filters('the_content', $step['html'])))),
        'script' => apply_filters('script_loader_tag', $step['tag'], $step['handle'], ''),
        'clean' => wp_kses($step['html'], apply_filters('wp_kses_allowed_html', ['p' => []], 'post')),
        'content' => apply_filters('the_content', $step['html']),
        'post' => $site->post($step['body']),
        'break' => $wpdb->isBroken = true,
        'page' => $site->page(),
        'csv' => MlReadinessQuiz\to_csv(MlReadinessQuiz\leads(100)),
        'export' => apply_filters('wp_privacy_personal_data_exporters', [])['ml-readiness-quiz']['callback']($step['email']),
        'erase' => apply_filters('wp_privacy_personal_data_erasers', [])['ml-readiness-quiz']['callback']($step['email']),
        'uninstall' => end($site->options['uninstall_plugins'])(),
        'tables' => array_keys($wpdb->tables),
        'heard' => $site->heard,
        'scripts' => $site->scripts,
    };
}
echo json_encode(['isReal' => $isReal, 'answers' => $answers], JSON_THROW_ON_ERROR);

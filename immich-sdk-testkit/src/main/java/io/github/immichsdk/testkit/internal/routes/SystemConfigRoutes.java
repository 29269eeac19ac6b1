package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.routes.SystemConfigDefaults.Setting;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /system-config}, {@code /system-metadata}, and what users and visitors see of the configuration. */
final class SystemConfigRoutes {
    private static final String CRON_CHARACTERS = "0123456789*/,?-ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Pattern TOKEN = Pattern.compile("\\{\\{([#/]?[\\w-]++)[^{}]*+}}");
    private static final List<String> OTHER_TOKENS = List.of(
            "filename",
            "ext",
            "filetype",
            "filetypefull",
            "assetId",
            "assetIdShort",
            "album",
            "make",
            "model",
            "lensModel",
            "#if",
            "else",
            "/if");
    private static final Map<String, List<String>> OPTIONS = options();
    private static final Schema ONBOARDING =
            Schema.of(Field.bool("isOnboarded").required().before3(Constraint.BOOLEAN, Constraint.NOT_EMPTY));

    private final ServerState world;
    private final List<Setting> settings;
    private boolean onboarded = true;

    SystemConfigRoutes(ServerState world) {
        this.world = world;
        this.settings = SystemConfigDefaults.of(world.version);
        world.config = SystemConfigDefaults.document(settings);
        // The fake server's provider speaks http, and nobody asks for new versions.
        for (String path : List.of("oauth.enabled", "oauth.allowInsecureRequests")) {
            set(path, world.provider.enabled());
        }
        set("newVersionCheck.enabled", false);
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_CONFIG, call -> call.ok(world.config)),
                Route.of(Operations.GET_CONFIG_DEFAULTS, call -> call.ok(SystemConfigDefaults.document(settings))),
                Route.of(Operations.GET_USER_CONFIG, call -> call.ok(ConfigView.USER.of(settings, world.config))),
                Route.of(
                        Operations.GET_USER_CONFIG_DEFAULTS,
                        call -> call.ok(ConfigView.USER.of(settings, SystemConfigDefaults.document(settings)))),
                Route.of(Operations.GET_PUBLIC_CONFIG, call -> call.ok(ConfigView.PUBLIC.of(settings, world.config))),
                Route.of(
                        Operations.GET_PUBLIC_CONFIG_DEFAULTS,
                        call -> call.ok(ConfigView.PUBLIC.of(settings, SystemConfigDefaults.document(settings)))),
                Route.of(Operations.UPDATE_CONFIG, this::update).body(groups()),
                Route.of(Operations.GET_STORAGE_TEMPLATE_OPTIONS, call -> call.ok(OPTIONS)),
                Route.of(Operations.GET_ADMIN_ONBOARDING, call -> call.ok(Json.object("isOnboarded", onboarded))),
                Route.of(Operations.UPDATE_ADMIN_ONBOARDING, this::onboard).body(ONBOARDING),
                Route.of(Operations.GET_REVERSE_GEOCODING_STATE, call -> call.ok(geocoding())),
                Route.of(Operations.GET_VERSION_CHECK_STATE, call -> call.ok(versionCheck())));
    }

    private void set(String path, boolean value) {
        List<String> steps = List.of(path.split("\\."));
        if (settings.stream().anyMatch(setting -> setting.path().equals(steps))) {
            SystemConfigDefaults.put(world.config, steps, value);
        }
    }

    private Schema groups() {
        return Schema.of(settings.stream()
                .map(setting -> setting.path().get(0))
                .distinct()
                .map(name -> Field.of(Field.Kind.MAP, name).required())
                .toArray(Field[]::new));
    }

    private static Map<String, List<String>> options() {
        Map<String, List<String>> options = new LinkedHashMap<>();
        options.put("dayOptions", List.of("d", "dd"));
        options.put("hourOptions", List.of("h", "hh", "H", "HH"));
        options.put("minuteOptions", List.of("m", "mm"));
        options.put("monthOptions", List.of("M", "MM", "MMM", "MMMM"));
        options.put(
                "presetOptions",
                List.of(
                        "{{y}}/{{y}}-{{MM}}-{{dd}}/{{filename}}",
                        "{{y}}/{{MM}}-{{dd}}/{{filename}}",
                        "{{y}}/{{MMMM}}-{{dd}}/{{filename}}",
                        "{{y}}/{{MM}}/{{filename}}",
                        "{{y}}/{{#if album}}{{album}}{{else}}Other/{{MM}}{{/if}}/{{filename}}"));
        options.put("secondOptions", List.of("s", "ss", "SSS"));
        options.put("weekOptions", List.of("W", "WW"));
        options.put("yearOptions", List.of("y", "yy"));
        return options;
    }

    private FakeResponse update(Call call) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        List<Map<String, @Nullable Object>> issues = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Setting setting : settings) {
            Object value = value(call.body().map(setting.path().get(0)), setting.path());
            check(setting, value, issues, texts);
            SystemConfigDefaults.put(changed, setting.path(), value);
        }
        if (!texts.isEmpty()) {
            throw world.three() ? ApiException.invalid(issues) : ApiException.invalidTexts(texts);
        }
        checkTemplate(
                String.valueOf(value(call.body().map("storageTemplate"), List.of("storageTemplate", "template"))));
        world.config = changed;
        if (world.enabled("oauth.enabled")) {
            world.provider.switchOn();
        } else {
            world.provider.switchOff();
        }
        return call.ok(changed);
    }

    private static @Nullable Object value(@Nullable Map<String, @Nullable Object> group, List<String> path) {
        Object value = group;
        for (String step : path.subList(1, path.size())) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }

    private static void check(
            Setting setting, @Nullable Object value, List<Map<String, @Nullable Object>> issues, List<String> texts) {
        String expected = type(setting.value());
        Double least = setting.least();
        Double greatest = setting.greatest();
        if (expected.equals("null") ? value != null && !(value instanceof Number) : !expected.equals(type(value))) {
            issue(setting, "invalid_type", "expected " + expected + ", received " + type(value), issues);
            texts.add(setting
                    + (expected.equals("number")
                            ? " must be an integer number"
                            : " must be a " + expected + (expected.equals("boolean") ? " value" : "")));
        } else if (value instanceof Number number && least != null && number.doubleValue() < least) {
            outside(setting, "too_small", "minimum", least, issues);
            texts.add(setting + " must not be less than " + Json.number(least));
        } else if (value instanceof Number number && greatest != null && number.doubleValue() > greatest) {
            outside(setting, "too_big", "maximum", greatest, issues);
            texts.add(setting + " must not be greater than " + Json.number(greatest));
        } else if (setting.toString().endsWith("cronExpression") && !cron(String.valueOf(value))) {
            issue(setting, "custom", "Invalid cron expression", issues);
            texts.add(setting + " must be a valid cron expression");
        }
    }

    private static boolean cron(String text) {
        StringTokenizer parts = new StringTokenizer(text, " ");
        int count = parts.countTokens();
        return (count == 5 || count == 6)
                && text.chars().allMatch(character -> character == ' ' || CRON_CHARACTERS.indexOf(character) >= 0);
    }

    private static void issue(
            Setting setting, String code, String message, List<Map<String, @Nullable Object>> issues) {
        Map<String, @Nullable Object> issue = Json.object();
        if (code.equals("invalid_type")) {
            issue.put("expected", type(setting.value()));
        }
        issue.put("code", code);
        issue.put("path", setting.path());
        issue.put("message", code.equals("invalid_type") ? "Invalid input: " + message : message);
        issues.add(issue);
    }

    private static void outside(
            Setting setting, String code, String limit, double value, List<Map<String, @Nullable Object>> issues) {
        boolean small = code.equals("too_small");
        Map<String, @Nullable Object> issue = Json.object("origin", "number");
        issue.put("code", code);
        issue.put(limit, Json.number(value));
        issue.put("inclusive", true);
        issue.put("path", setting.path());
        issue.put(
                "message",
                (small ? "Too small" : "Too big") + ": expected number to be " + (small ? ">=" : "<=")
                        + Json.number(value));
        issues.add(issue);
    }

    private static String type(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        return value instanceof String
                ? "string"
                : value instanceof Boolean ? "boolean" : value instanceof Number ? "number" : "array";
    }

    private static void checkTemplate(String template) {
        Set<String> known = new HashSet<>(OTHER_TOKENS);
        OPTIONS.forEach((name, tokens) -> known.addAll(tokens));
        Stream<String> used = TOKEN.matcher(template).results().map(found -> found.group(1));
        if (used.anyMatch(token -> !known.contains(token) && !token.startsWith("album-"))) {
            throw new ApiException(400, "Invalid storage template");
        }
    }

    private FakeResponse onboard(Call call) {
        onboarded = call.body().bool("isOnboarded", false);
        return call.noContent();
    }

    private static Map<String, @Nullable Object> geocoding() {
        Map<String, @Nullable Object> json = Json.object("lastUpdate", "2026-01-01T00:00:00+00:00\n");
        json.put("lastImportFileName", "cities500.txt");
        return json;
    }

    private static Map<String, @Nullable Object> versionCheck() {
        Map<String, @Nullable Object> json = Json.object("checkedAt", null);
        json.put("releaseVersion", null);
        return json;
    }
}

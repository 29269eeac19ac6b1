package io.github.immichsdk.examples;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Reads options that are not given as arguments from the environment: the server, the API key, where the session and the upload
 * journals are stored, and whether the demo may write. Flags have no default here: picocli negates a flag whose default is
 * true.
 */
final class EnvironmentDefaults implements IDefaultValueProvider {

    /** Alternative words that people use for a variable. */
    private static final Map<String, Pattern> MEANT = Map.of(
            "IMMICH_URL", Pattern.compile("IMMICH.*(URI|URL|HOST|SERVER|ADDRESS|ENDPOINT|INSTANCE)"),
            "IMMICH_API_KEY", Pattern.compile("IMMICH.*(KEY|TOKEN|SECRET)"),
            "IMMICH_EMAIL", Pattern.compile("IMMICH.*(MAIL|USER|LOGIN)"),
            "IMMICH_PASSWORD", Pattern.compile("IMMICH.*(PASS|PWD)"));

    /** The variables of an option, or of an option of one command; the first that is set counts. */
    static final Map<String, List<String>> VARIABLES = Map.of(
            "--url", List.of("IMMICH_URL", "IMMICH_INSTANCE_URL"),
            "--ca", List.of("IMMICH_CA"),
            "--api-key", List.of("IMMICH_API_KEY"),
            "--api-key-file", List.of("IMMICH_API_KEY_FILE"),
            "--email", List.of("IMMICH_EMAIL"),
            "--password", List.of("IMMICH_PASSWORD"),
            "--password-file", List.of("IMMICH_PASSWORD_FILE"),
            "--session-file", List.of("IMMICH_SESSION_FILE"),
            // the password of a link is never that of the account
            "share --password", List.of("IMMICH_SHARE_PASSWORD"),
            "share --password-file", List.of("IMMICH_SHARE_PASSWORD_FILE"));

    private static final Set<String> KNOWN = Stream.concat(
                    VARIABLES.values().stream().flatMap(List::stream), Stream.of("IMMICH_DEMO_WRITES", "IMMICH_LOG"))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, String> environment;

    EnvironmentDefaults(Map<String, String> environment) {
        this.environment = environment;
    }

    /** {@return the defaults from an environment} */
    static EnvironmentDefaults of(CommandSpec example) {
        return (EnvironmentDefaults) example.root().defaultValueProvider();
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        String set = variables(option).stream()
                .map(this::variable)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (set != null) {
            return set;
        }
        return switch (option.longestName()) {
            case "--session-file" -> sessionFile();
            case "--state-dir" -> stateDir();
            default -> null;
        };
    }

    /** {@return the variables of an option: those of its command, or else those of its name} */
    static List<String> variables(OptionSpec option) {
        String name = option.longestName();
        String own = option.command() == null ? name : option.command().name() + " " + name;
        return VARIABLES.getOrDefault(own, VARIABLES.getOrDefault(name, List.of()));
    }

    /** {@return whether the demo may change a real server} */
    boolean demoWrites() {
        return "yes".equalsIgnoreCase(variable("IMMICH_DEMO_WRITES"));
    }

    /** {@return a sentence with the names of variables that are set and probably misspelled; empty if there are none} */
    String hint(String missing) {
        Pattern meant = Objects.requireNonNull(MEANT.get(missing), missing);
        List<String> found = environment.keySet().stream()
                .filter(name -> !KNOWN.contains(name) && variable(name) != null)
                .filter(name -> meant.matcher(name.toUpperCase(Locale.ROOT)).find()
                        || Closest.distance(name.toUpperCase(Locale.ROOT), missing) <= 2)
                .sorted()
                .toList();
        return found.isEmpty()
                ? ""
                : ". " + String.join(", ", found) + (found.size() == 1 ? " is" : " are") + " set: did you mean "
                        + missing + "?";
    }

    private String sessionFile() {
        String settings = variable("XDG_CONFIG_HOME");
        Path folder = settings == null ? Path.of(System.getProperty("user.home"), ".config") : Path.of(settings);
        return folder.resolve("immich-sdk").resolve("session.json").toString();
    }

    private String stateDir() {
        String state = variable("XDG_STATE_HOME");
        Path folder = state == null ? Path.of(System.getProperty("user.home"), ".local", "state") : Path.of(state);
        return folder.resolve("immich-sdk").toString();
    }

    private @Nullable String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}

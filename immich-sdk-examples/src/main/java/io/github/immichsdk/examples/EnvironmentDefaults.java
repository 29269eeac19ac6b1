package io.github.immichsdk.examples;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Takes what is not among the arguments from the environment: the server, the API key, where the session and
 * the journals of uploads are kept, and whether the demo may write.
 */
final class EnvironmentDefaults implements IDefaultValueProvider {

    private final Map<String, String> environment;

    EnvironmentDefaults(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        return switch (option.longestName()) {
            case "--url" -> {
                String url = variable("IMMICH_URL");
                yield url == null ? variable("IMMICH_INSTANCE_URL") : url;
            }
            case "--api-key" -> variable("IMMICH_API_KEY");
            case "--session-file" -> sessionFile();
            case "--email" -> variable("IMMICH_EMAIL");
            case "--password" -> variable("IMMICH_PASSWORD");
            case "--state-dir" -> stateDir();
            case "--yes" ->
                argument.command().name().equals("demo") && "yes".equalsIgnoreCase(variable("IMMICH_DEMO_WRITES"))
                        ? "true"
                        : null;
            default -> null;
        };
    }

    private String sessionFile() {
        String named = variable("IMMICH_SESSION_FILE");
        String settings = variable("XDG_CONFIG_HOME");
        Path folder = settings == null ? Path.of(System.getProperty("user.home"), ".config") : Path.of(settings);
        return named == null
                ? folder.resolve("immich-sdk").resolve("session.json").toString()
                : named;
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

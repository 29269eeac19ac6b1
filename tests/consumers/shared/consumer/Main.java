package consumer;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;

/** Makes the journey, then prints one line with the versions it ran on; fails if they are not the expected ones. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws Exception {
        Properties expected = new Properties();
        try (InputStream in = Main.class.getResourceAsStream("/consumer.properties")) {
            expected.load(in);
        }
        Journey.run();
        String line = expected.getProperty("name") + ": JDK " + Runtime.version().feature()
                + ", Spring Boot " + seen(expected, "springBoot", version("org.springframework.boot.SpringApplication"))
                + ", Jackson 2 " + seen(expected, "jackson2", version("com.fasterxml.jackson.annotation.JsonInclude"))
                + ", jackson-core 3 " + seen(expected, "jacksonCore", version("tools.jackson.core.JsonParser"))
                + ", SLF4J " + seen(expected, "slf4j", version("org.slf4j.Logger"))
                + " with " + seen(expected, "binding", binding());
        System.out.println(line);
    }

    private static String seen(Properties expected, String what, String seen) {
        String wanted = expected.getProperty(what);
        if (!(wanted.endsWith(".") ? seen.startsWith(wanted) : seen.equals(wanted))) {
            throw new IllegalStateException(what + ": expected " + wanted + ", found " + seen);
        }
        return seen;
    }

    /** The version in the name of the jar, which is right on the class path and on the module path. */
    private static String version(String type) throws IOException {
        try {
            URI jar = URI.create(Class.forName(type)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString());
            String name = Path.of(jar).getFileName().toString();
            return name.replaceFirst("^.*?-(?=[0-9])", "").replaceFirst("\\.jar$", "");
        } catch (ClassNotFoundException e) {
            return "none";
        }
    }

    private static String binding() throws ReflectiveOperationException {
        return Class.forName("org.slf4j.LoggerFactory")
                .getMethod("getILoggerFactory")
                .invoke(null)
                .getClass()
                .getSimpleName();
    }
}

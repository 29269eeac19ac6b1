import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the scope 'runtime' to the dependencies of a published POM that no public signature of the SDK names, so that they are not
 * on the compile path of its users. The build calls it: java RuntimeScopes.java POM
 */
public class RuntimeScopes {

    /** The groups whose types stand in public signatures. */
    private static final List<String> VISIBLE = List.of("io.github.immichsdk", "org.jspecify", "org.junit.jupiter");

    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>.*?</dependency>");
    private static final Pattern GROUP = Pattern.compile("<groupId>(.*?)</groupId>");

    public static void main(String[] args) throws IOException {
        Path pom = Path.of(args[0]);
        Files.writeString(pom, DEPENDENCY.matcher(Files.readString(pom)).replaceAll(RuntimeScopes::scoped));
    }

    private static String scoped(java.util.regex.MatchResult dependency) {
        String text = dependency.group();
        Matcher group = GROUP.matcher(text);
        boolean visible = group.find() && VISIBLE.contains(group.group(1));
        return Matcher.quoteReplacement(
                visible ? text : text.replace("<scope>compile</scope>", "<scope>runtime</scope>"));
    }
}

package io.github.immichsdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The architecture page shows the packages and the path of a call as they are. */
class ArchitecturePageTest {

    private static final String ROOT = "io.github.immichsdk";
    private static final Path PAGE = Path.of(System.getProperty("immich.root"), "docs", "architecture.md");
    private static final String ID = "5a2b3c4d-0000-4000-8000-000000000001";

    /** A package that names another one may only name one of a line below its own. */
    @Test
    void eachPackageUsesOnlyPackagesOfTheLinesBelowItsOwn() throws IOException {
        Map<String, Integer> lines = lines();
        List<String> upwards = new ArrayList<>();
        for (JavaClass from : published()) {
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                JavaClass to = dependency.getTargetClass();
                if (!to.getPackageName().startsWith(ROOT)) {
                    continue;
                }
                String above = name(from);
                String below = name(to);
                if (!above.equals(below)
                        && lines.getOrDefault(above, -1) >= lines.getOrDefault(below, Integer.MAX_VALUE)) {
                    upwards.add(above + " -> " + below + ": " + dependency.getDescription());
                }
            }
        }
        assertThat(upwards).isEmpty();
    }

    @Test
    void thePictureHasEachPackageOfThePublishedModulesButTheTestkit() throws IOException {
        TreeSet<String> packages = new TreeSet<>();
        published().forEach(type -> packages.add(name(type)));
        assertThat(lines().keySet()).containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    void aCallTakesThePathThatThePageShows() throws IOException {
        PathTaken taken = new PathTaken();
        try (ImmichClient immich = ImmichClient.builder()
                .server("http://photos.test")
                .apiKey("key")
                .transport(taken)
                .build()) {
            assertThat(immich.albums().addAssets(ID, List.of(ID)).items()).hasSize(1);
        }
        assertThat(block("path")).containsExactlyElementsOf(taken.steps);
    }

    private static JavaClasses published() {
        JavaClasses all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
        return all.that(DescribedPredicate.describe(
                "published, and not of the testkit",
                type -> !type.getPackageName().startsWith(ROOT + ".testkit")
                        && !type.getPackageName().startsWith(ROOT + ".examples")
                        && !type.getSimpleName().equals("package-info")));
    }

    private static String name(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "ImmichClient" : name.substring(ROOT.length() + 1);
    }

    private static Map<String, Integer> lines() throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        List<String> picture = block("packages");
        for (int line = 0; line < picture.size(); line++) {
            for (String name : picture.get(line).split("\\s+")) {
                assertThat(lines.put(name, line)).as("the line of " + name).isNull();
            }
        }
        return lines;
    }

    /** Reads the lines of the block of that name; what follows two spaces and a '#' in a line is a remark. */
    private static List<String> block(String name) throws IOException {
        var block = Pattern.compile("```" + name + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(block.find()).as("the block '" + name + "' of the page").isTrue();
        return block.group(1)
                .lines()
                .map(line -> line.replaceFirst("\\s+#.*", "").strip())
                .toList();
    }

    /** Responds like a server, and keeps which methods of the SDK led to it. */
    private static final class PathTaken implements Transport {

        private final List<String> steps = new ArrayList<>();

        @Override
        public TransportResponse send(TransportRequest request) {
            steps.clear();
            StackWalker.getInstance().forEach(frame -> {
                String type = frame.getClassName();
                if (type.startsWith(ROOT)
                        && !type.startsWith(getClass().getName().replaceFirst("\\$.*", ""))) {
                    String method = frame.getMethodName().replaceFirst("^lambda\\$(.*)\\$\\d+$", "$1");
                    String step = type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + method;
                    if (steps.isEmpty() || !steps.get(0).equals(step)) {
                        steps.add(0, step);
                    }
                }
            });
            byte[] body = ("[{\"id\":\"" + ID + "\",\"success\":true}]").getBytes(StandardCharsets.UTF_8);
            return new TransportResponse(
                    200,
                    Headers.of(Map.of("Content-Type", List.of("application/json"))),
                    new ByteArrayInputStream(body));
        }

        @Override
        public void close() {}
    }
}

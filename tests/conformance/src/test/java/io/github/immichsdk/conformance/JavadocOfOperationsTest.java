package io.github.immichsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import io.github.immichsdk.api.CredentialKind;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.server.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the Javadoc of a method a user gets to the operations that it sends, and to the pages of Immich about them. */
class JavadocOfOperationsTest {

    private static final Pattern LINK = Pattern.compile("Operations#([A-Z0-9_]+)");
    private static final Pattern NAME = Pattern.compile("\\{@code ([\\w.]+)}");
    private static final Pattern PAGE = Pattern.compile("<a href=\"([^\"]+)\">(\\w+)</a>");
    private static final Path GENERATED = Path.of(
            System.getProperty("immich.root"),
            "immich-sdk-core/target/generated-sources/api/io/github/immichsdk/api/Operations.java");

    /** Methods that share code with those that send an operation, and never send it. */
    private static final Map<String, Set<Operation>> NEVER_SENT = Map.of(
            "Albums.removeAssets(String, Collection)", Set.of(Operations.ADD_ASSETS_TO_ALBUM),
            "Albums.removeAssets(String, Stream)", Set.of(Operations.ADD_ASSETS_TO_ALBUM),
            // only a like is looked for after a lost response
            "Activities.comment(ActivityTarget, String)", Set.of(Operations.GET_ACTIVITIES),
            // an album without assets
            "Albums.create(String)", Set.of(Operations.ADD_ASSETS_TO_ALBUM, Operations.GET_ALBUM_INFO),
            "Albums.findOrCreate(String)", Set.of(Operations.ADD_ASSETS_TO_ALBUM, Operations.GET_ALBUM_INFO),
            // originals only
            "Downloads.run(DownloadJob)", Set.of(Operations.VIEW_ASSET, Operations.PLAY_ASSET_VIDEO),
            "Downloads.run(BackupJob)", Set.of(Operations.VIEW_ASSET, Operations.PLAY_ASSET_VIDEO));

    private static final Map<JavaCodeUnit, Set<Operation>> SENT = sent();

    private static JavadocOfMethods javadoc;

    @BeforeAll
    static void readTheSources() {
        javadoc = JavadocOfMethods.read();
    }

    @Test
    void eachMethodThatSendsAnOperationLinksToIt() {
        assertThat(SENT).hasSizeGreaterThan(250);
        assertThat(SENT.entrySet())
                .allSatisfy(method -> assertThat(links(javadoc.of(method.getKey())))
                        .as(
                                "links of %s, as in: @see io.github.immichsdk.api.Operations#GET_ALBUM_INFO",
                                method.getKey())
                        .containsAll(method.getValue().stream()
                                .map(TypedOperations::constant)
                                .toList()));
    }

    @Test
    void eachMethodNamesThePermissionsThatAnApiKeyNeedsForItsOperations() {
        assertThat(SENT.entrySet())
                .allSatisfy(method -> assertThat(named(javadoc.of(method.getKey())))
                        .as(
                                "permissions that the Javadoc of %s names, as in: Needs {@code album.read}.",
                                method.getKey())
                        .containsAll(method.getValue().stream()
                                .filter(operation -> operation.credentials().contains(CredentialKind.API_KEY))
                                .map(Operation::permission)
                                .filter(Objects::nonNull)
                                .map(Permission::name)
                                .toList()));
    }

    @Test
    void eachExceptionIsAMethodThatSharesThatCode() {
        Map<String, Set<Operation>> all = new HashMap<>();
        for (Operation operation : TypedOperations.all()) {
            TypedOperations.senders(operation)
                    .forEach(method -> all.computeIfAbsent(name(method), one -> new HashSet<>())
                            .add(operation));
        }

        assertThat(NEVER_SENT)
                .allSatisfy((method, operations) ->
                        assertThat(all.get(method)).as(method).containsAll(operations));
    }

    @Test
    @Tag("shared")
    void eachOperationOfTheNewestServerLinksToItsPageAndNoOtherDoes() throws IOException {
        OpenApiFile newest = OpenApiFile.of(OpenApiFile.VERSIONS.get(OpenApiFile.VERSIONS.size() - 1));
        Map<String, String> pages = newest.operations().stream()
                .collect(Collectors.toMap(
                        OpenApiFile.Described::id,
                        one -> "https://api.immich.app/endpoints/" + tag(one) + "/" + one.id()));

        assertThat(PAGE.matcher(Files.readString(GENERATED))
                        .results()
                        .collect(Collectors.toMap((MatchResult link) -> link.group(2), link -> link.group(1))))
                .hasSizeGreaterThan(200)
                .containsExactlyInAnyOrderEntriesOf(pages);
    }

    /** {@return the group of an operation in kebab case: {@code Users (admin)} is {@code users-admin}} */
    private static String tag(OpenApiFile.Described operation) {
        return operation
                .node()
                .path("tags")
                .valueStream()
                .map(tag -> tag.asString())
                .filter(tag -> !tag.equals("Deprecated"))
                .findFirst()
                .orElseThrow()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .replace(' ', '-');
    }

    private static Map<JavaCodeUnit, Set<Operation>> sent() {
        Map<JavaCodeUnit, Set<Operation>> sent = new TreeMap<>(Comparator.comparing(JavaCodeUnit::getFullName));
        for (Operation operation : TypedOperations.all()) {
            TypedOperations.senders(operation)
                    .forEach(method ->
                            sent.computeIfAbsent(method, one -> new HashSet<>()).add(operation));
        }
        sent.forEach((method, operations) -> operations.removeAll(NEVER_SENT.getOrDefault(name(method), Set.of())));
        // any call may cost a request for the version, once for each client
        sent.forEach((method, operations) -> {
            if (!method.getOwner().isEquivalentTo(Server.class)) {
                operations.remove(Operations.GET_SERVER_VERSION);
            }
        });
        sent.values().removeIf(Set::isEmpty);
        return sent;
    }

    private static String name(JavaCodeUnit method) {
        return method.getOwner().getSimpleName() + "." + method.getName()
                + method.getRawParameterTypes().stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static Set<String> named(String javadoc) {
        return NAME.matcher(javadoc).results().map(name -> name.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> links(String javadoc) {
        return LINK.matcher(javadoc).results().map(link -> link.group(1)).collect(Collectors.toSet());
    }
}

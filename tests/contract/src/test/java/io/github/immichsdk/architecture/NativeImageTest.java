package io.github.immichsdk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.api.JsonRecord;
import io.github.immichsdk.api.OpenWord;
import io.github.immichsdk.api.SdkVersion;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a native image must keep: records, and the words and enums in them, are read by reflection. */
class NativeImageTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.immichsdk");

    /**
     * The classes that use reflection, or read files or services. A new one needs an entry of what it finds in
     * .ci/ReachabilityMetadata.java, unless GraalVM sees it in the code, as it does with constants.
     */
    private static final String[] KNOWN = {
        "io.github.immichsdk.api.SdkVersion",
        "io.github.immichsdk.internal.json.RecordCopy",
        "io.github.immichsdk.internal.json.RecordDraft",
        "io.github.immichsdk.internal.json.RecordReader",
        "io.github.immichsdk.internal.json.RecordTypes",
        "io.github.immichsdk.internal.json.RecordWriter",
        "io.github.immichsdk.internal.json.ValueReaders",
        "io.github.immichsdk.internal.json.WordReader",
        "io.github.immichsdk.transport.VirtualThreads"
    };

    @ParameterizedTest
    @CsvSource({
        "immich-sdk-core, io.github.immichsdk.api.SdkVersion",
        "immich-sdk-oauth, io.github.immichsdk.oauth.OAuth",
        "immich-sdk-sync, io.github.immichsdk.sync.ImmichSync",
        "immich-sdk-admin, io.github.immichsdk.admin.ImmichAdmin",
        "immich-sdk-stacking, io.github.immichsdk.stacking.ImmichStacking"
    })
    void eachRecordAndWhatItNamesIsInTheMetadataOfItsModule(String artifact, String known)
            throws IOException, ReflectiveOperationException {
        Class<?> ofModule = Class.forName(known);
        Object place = ofModule.getProtectionDomain().getCodeSource().getLocation();
        Set<String> needed = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (type.isRecord()) {
                Class<?> record = Class.forName(type.getName(), false, ofModule.getClassLoader());
                if (record.getProtectionDomain().getCodeSource().getLocation().equals(place)) {
                    needed.add(record.getName());
                    named(record, needed);
                }
            }
        }

        assertThat(needed).as("records of " + artifact).isNotEmpty();
        // a record of a sister module may name a reader of the core, whose metadata is always there too
        Set<String> kept = kept(artifact);
        kept.addAll(kept("immich-sdk-core"));
        assertThat(kept).containsAll(needed);
    }

    private static void named(Class<?> record, Set<String> needed) {
        JsonRecord annotation = record.getAnnotation(JsonRecord.class);
        if (annotation != null && annotation.completedBy() != void.class) {
            needed.add(annotation.completedBy().getName());
        }
        for (RecordComponent component : record.getRecordComponents()) {
            words(component.getGenericType(), needed);
            JsonField field = component.getAnnotation(JsonField.class);
            if (field != null && field.reader() != void.class) {
                needed.add(field.reader().getName());
            }
        }
    }

    /** The types of the SDK that a component names, also as a type argument: each is read from a string or an object. */
    private static void words(Type type, Set<String> needed) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                words(argument, needed);
            }
        } else if (type instanceof WildcardType wildcard) {
            words(wildcard.getUpperBounds()[0], needed);
        } else if (type instanceof Class<?> named
                && (named.isEnum() || OpenWord.class.isAssignableFrom(named))
                && named.getName().startsWith("io.github.immichsdk.")) {
            needed.add(named.getName());
        }
    }

    @Test
    void theFileThatHoldsTheVersionIsInTheMetadata() throws IOException {
        String file = "io/github/immichsdk/api/immich-sdk.properties";

        assertThat(SdkVersion.class.getResource("/" + file)).isNotNull();
        assertThat(metadata("immich-sdk-core").get("resources"))
                .extracting(entry -> entry.get("glob").asString())
                .contains(file);
    }

    @ParameterizedTest
    @CsvSource({"java.lang.Thread, isVirtual", "java.util.concurrent.Executors, newVirtualThreadPerTaskExecutor"})
    void methodsOfNewerVersionsOfJavaAreInTheMetadata(String type, String method) throws IOException {
        assertThat(metadata("immich-sdk-core").get("reflection"))
                .filteredOn(entry -> entry.get("type").asString().equals(type))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.at("/methods/0/name").asString()).isEqualTo(method));
    }

    @Test
    void onlyKnownClassesUseReflectionSoThatNothingElseMustBeKept() {
        Set<String> users = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (!type.getPackageName().matches("io\\.github\\.immichsdk\\.(testkit|examples)(\\..*)?")
                    && type.getCodeUnitCallsFromSelf().stream().anyMatch(NativeImageTest::reflects)) {
                users.add(type.getName().replaceFirst("\\$.*", ""));
            }
        }

        assertThat(users).containsExactlyInAnyOrder(KNOWN);
    }

    private static boolean reflects(JavaCodeUnitAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        return owner.equals("java.lang.Class")
                        && name.matches("forName|get(Declared)?(Method|Constructor|Field)s?|getRecordComponents"
                                + "|getEnumConstants|getResource(AsStream)?")
                || owner.equals("java.lang.ClassLoader") && name.matches("loadClass|getResources?(AsStream)?")
                || owner.equals("java.lang.invoke.MethodHandles$Lookup") && name.matches("find.*|unreflect.*")
                || owner.equals("java.lang.reflect.Proxy") && name.equals("newProxyInstance")
                || owner.equals("java.util.ResourceBundle") && name.equals("getBundle")
                || owner.equals("java.util.ServiceLoader") && name.startsWith("load");
    }

    private static Set<String> kept(String artifact) throws IOException {
        Set<String> kept = new TreeSet<>();
        for (JsonNode entry : metadata(artifact).get("reflection")) {
            if (entry.has("methods")) {
                continue; // of the JDK
            }
            assertThat(entry.get("allDeclaredConstructors").asBoolean()).isTrue();
            assertThat(entry.get("allDeclaredMethods").asBoolean()).isTrue();
            kept.add(entry.get("type").asString());
        }
        return kept;
    }

    private static JsonNode metadata(String artifact) throws IOException {
        String name = "/META-INF/native-image/io.github.immichsdk/" + artifact + "/reachability-metadata.json";
        try (InputStream in = NativeImageTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return JsonMapper.shared().readTree(in);
        }
    }
}

package io.github.immichsdk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.api.JsonRecord;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a native image must keep: records are read by reflection. */
class NativeImageTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.immichsdk");

    @ParameterizedTest
    @CsvSource({
        "immich-sdk-core, io.github.immichsdk.api.SdkVersion",
        "immich-sdk-oauth, io.github.immichsdk.oauth.OAuth",
        "immich-sdk-sync, io.github.immichsdk.sync.ImmichSync"
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
            JsonField field = component.getAnnotation(JsonField.class);
            if (field != null && field.reader() != void.class) {
                needed.add(field.reader().getName());
            }
        }
    }

    private static Set<String> kept(String artifact) throws IOException {
        String name = "/META-INF/native-image/io.github.immichsdk/" + artifact + "/reachability-metadata.json";
        Set<String> kept = new TreeSet<>();
        try (InputStream in = NativeImageTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            for (JsonNode entry : JsonMapper.shared().readTree(in).get("reflection")) {
                assertThat(entry.get("allDeclaredConstructors").asBoolean()).isTrue();
                assertThat(entry.get("allDeclaredMethods").asBoolean()).isTrue();
                kept.add(entry.get("type").asString());
            }
        }
        return kept;
    }
}

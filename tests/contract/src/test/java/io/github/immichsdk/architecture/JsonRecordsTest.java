package io.github.immichsdk.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.api.JsonRecord;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.internal.json.RecordReader;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The records of all modules that are read from JSON by their own declaration. */
class JsonRecordsTest {

    private static final Set<String> REST = Set.of("additionalProperties");

    private static List<Class<?>> read() throws ClassNotFoundException {
        List<Class<?>> records = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.immichsdk")) {
            if (type.isRecord()) {
                Class<?> record = Class.forName(type.getName());
                if (isResponse(record)) {
                    records.add(record);
                }
            }
        }
        return records;
    }

    private static boolean isResponse(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        return record.isAnnotationPresent(JsonRecord.class)
                || components.length > 0
                        && REST.contains(components[components.length - 1].getName())
                        && components[components.length - 1].getType() == Map.class;
    }

    @Test
    void eachHasComponentsThatCanBeRead() throws ClassNotFoundException {
        List<Class<?>> records = read();

        assertThat(records).contains(Asset.class, Album.class).hasSizeGreaterThan(30);
        for (Class<?> record : records) {
            assertThatCode(() -> RecordReader.of(record)).as(record.getName()).doesNotThrowAnyException();
        }
    }

    /** Cameras write all sorts of dates, and one of them must not hide a list. */
    @Test
    void aDateThatMayBeMissingMayBeInvalidToo() throws ClassNotFoundException {
        List<String> strict = new ArrayList<>();
        for (Class<?> record : read()) {
            for (RecordComponent component : record.getRecordComponents()) {
                JsonField field = component.getAnnotation(JsonField.class);
                if (component.getType().getPackageName().equals("java.time")
                        && !component.getType().getSimpleName().equals("Duration")
                        && component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        && (field == null || !field.lenient())) {
                    strict.add(record.getSimpleName() + "." + component.getName());
                }
            }
        }

        assertThat(strict).isEmpty();
    }
}

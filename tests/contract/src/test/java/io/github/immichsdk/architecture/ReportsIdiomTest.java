package io.github.immichsdk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.immichsdk.api.OpenWord;
import io.github.immichsdk.downloads.BackupReport;
import io.github.immichsdk.downloads.DownloadReport;
import io.github.immichsdk.dryrun.DryRunReport;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.stacking.StackReport;
import io.github.immichsdk.sync.mirror.MirrorReport;
import io.github.immichsdk.uploads.UploadReport;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The one vocabulary of reports, results and statuses, which CONTRIBUTING describes. */
class ReportsIdiomTest {

    private static final String ROOT = "io.github.immichsdk";
    private static final List<Class<?>> RECORDS = records();

    private static List<Class<?>> records() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT).stream()
                        .filter(JavaClass::isRecord)
                        .filter(type -> !type.getPackageName().contains(".internal")
                                && !type.getPackageName().startsWith(ROOT + ".examples")
                                && !type.getPackageName().startsWith(ROOT + ".benchmarks"))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> java.lang.reflect.Modifier.isPublic(type.getModifiers()))
                        .toList();
    }

    private static List<Class<?>> reports() {
        return RECORDS.stream()
                .filter(type -> type.getSimpleName().endsWith("Report"))
                .toList();
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents());
    }

    private static Stream<Class<?>> withComponent(Class<?> type) {
        return RECORDS.stream().filter(owner -> components(owner).anyMatch(component -> component.getType() == type));
    }

    private static List<Class<?>> statuses() {
        return RECORDS.stream()
                .flatMap(ReportsIdiomTest::components)
                .<Class<?>>map(RecordComponent::getType)
                .filter(Class::isEnum)
                .filter(type -> constants(type).contains("FAILED"))
                .distinct()
                .toList();
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    }

    private static List<String> methods(Class<?> type) {
        return Arrays.stream(type.getMethods()).map(Method::getName).toList();
    }

    @Test
    void theRulesSeeTheReportsOfEachModule() {
        assertThat(reports())
                .contains(
                        UploadReport.class,
                        DownloadReport.class,
                        BackupReport.class,
                        StackReport.class,
                        MirrorReport.class,
                        DryRunReport.class);
        assertThat(statuses())
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder("UploadStatus", "DownloadStatus", "StackStatus");
    }

    @Test
    void eachReportOfARunSaysWhetherItIsComplete() {
        assertThat(reports())
                .filteredOn(type -> type != DryRunReport.class)
                .allSatisfy(type ->
                        assertThat(type.getMethod("complete").getReturnType()).isEqualTo(boolean.class));
    }

    @Test
    void whatEndedARunEarlyIsAnExceptionUnderOneNameThatCanBeThrown() {
        assertThat(withComponent(ImmichException.class)).isNotEmpty().allSatisfy(type -> {
            assertThat(type.getSimpleName()).endsWith("Report");
            assertThat(type.getMethod("stoppedBy").getReturnType()).isEqualTo(ImmichException.class);
            assertThat(type.getMethod("orThrow").getReturnType()).isEqualTo(type);
            assertThat(type.getMethod("failed").getReturnType()).isEqualTo(List.class);
            assertThat(type.getMethod("dryRun").getReturnType()).isEqualTo(boolean.class);
        });
        assertThat(reports())
                .filteredOn(type -> methods(type).contains("orThrow"))
                .allSatisfy(type -> assertThat(methods(type)).contains("stoppedBy", "failed", "dryRun", "count"));
        assertThat(reports().stream().flatMap(ReportsIdiomTest::components).map(RecordComponent::getName))
                .doesNotContain("stopped", "error", "abortedBy", "left", "sound");
    }

    @Test
    void theStatusOfAnItemHasTheSameWordsForAFailureAndForWhatWasNotTried() {
        assertThat(statuses()).allSatisfy(type -> {
            assertThat(type.getSimpleName()).endsWith("Status");
            assertThat(constants(type)).contains("FAILED", "NOT_TRIED").doesNotContain("PENDING", "DONE_BEFORE");
        });
    }

    @Test
    void anItemWithAStatusIsAResultWithAReasonAndItsReportCountsByIt() {
        for (Class<?> status : statuses()) {
            assertThat(withComponent(status)).isNotEmpty().allSatisfy(type -> {
                assertThat(type.getSimpleName()).endsWith("Result");
                assertThat(type.getMethod("status").getReturnType()).isEqualTo(status);
                assertThat(type.getMethod("reason").getReturnType()).isEqualTo(String.class);
            });
            assertThat(reports())
                    .anySatisfy(type -> assertThat(Arrays.stream(type.getMethods())
                                    .filter(method -> method.getName().equals("count"))
                                    .flatMap(method -> Arrays.stream(method.getParameterTypes())))
                            .contains(status));
        }
    }

    @Test
    void anOutcomeIsAWordOfTheServer() {
        assertThat(RECORDS.stream()
                        .flatMap(ReportsIdiomTest::components)
                        .filter(component -> component.getName().equals("outcome")))
                .isNotEmpty()
                .allSatisfy(component -> assertThat(OpenWord.class).isAssignableFrom(component.getType()));
    }
}

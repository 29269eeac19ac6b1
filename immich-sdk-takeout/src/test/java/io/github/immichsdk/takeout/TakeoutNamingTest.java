package io.github.immichsdk.takeout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TakeoutNamingTest {

    @TempDir
    Path folder;

    @Tag("case-U6")
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void eachFileGetsTheMetadataOfItsSidecar(NamingCase row) throws IOException {
        row.write(folder);

        GoogleTakeout takeout = GoogleTakeout.read(folder);

        Map<String, TakeoutMetadata> expected = new TreeMap<>();
        Map<String, TakeoutMetadata> actual = new TreeMap<>();
        row.media().forEach((name, sidecar) -> {
            TakeoutFile file = takeout.file(folder.resolve(name)).orElse(null);
            if (file != null) {
                actual.put(name, file.metadata());
            }
            if (!sidecar.equals("skipped")) {
                String title = file == null ? null : file.metadata().title();
                expected.put(
                        name, sidecar.equals("none") ? TakeoutMetadata.none() : NamingCase.metadata(sidecar, title));
            }
        });
        assertThat(actual).isEqualTo(expected);
        assertThat(takeout.sidecarsWithoutFile())
                .containsExactlyInAnyOrderElementsOf(
                        row.orphans().stream().map(folder::resolve).toList());
        assertThat(takeout.problems()).isEmpty();
    }

    @Test
    void theTableHasTheWaysThatAreKnown() throws IOException {
        assertThat(cases())
                .hasSizeGreaterThan(60)
                .extracting(NamingCase::toString)
                .doesNotHaveDuplicates();
    }

    static List<NamingCase> cases() throws IOException {
        return NamingCase.all();
    }
}

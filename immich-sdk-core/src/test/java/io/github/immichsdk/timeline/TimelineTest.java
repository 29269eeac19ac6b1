package io.github.immichsdk.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final YearMonth JANUARY = YearMonth.of(2024, 1);
    private static final String ONE = """
            {"id":["a"],"ownerId":["o"],"fileCreatedAt":["2024-01-15T23:13:00"],"localOffsetHours":[5.5],"isImage":[true],\
            "isFavorite":[false],"isTrashed":[false],"visibility":["timeline"],"ratio":[1.4],"duration":["0:00:02.000000"],\
            "stack":[["s","2"]]}""";

    private final StubTransport stub = new StubTransport();
    private final Timeline timeline = TestClient.over(stub).timeline();

    @Test
    void aMonthIsSentWithItsFirstDaySinceTheServerFailsWithoutOne() {
        stub.json("{\"id\":[]}");

        assertThat(timeline.assets(JANUARY, TimelineQuery.all().stacked())).isEmpty();
        assertThat(stub.lines())
                .containsExactly("GET /api/timeline/bucket?visibility=timeline&withStacked=true&timeBucket=2024-01-01");
    }

    @Test
    void columnsBecomeRecordsWithTheLocalTime() {
        stub.json(ONE);

        TimelineAsset asset = timeline.assets(JANUARY, TimelineQuery.all()).get(0);

        assertThat(asset.takenAt()).isEqualTo(OffsetDateTime.parse("2024-01-16T04:43:00+05:30"));
        assertThat(asset.duration()).hasSeconds(2);
        assertThat(asset.stackId()).isEqualTo("s");
        assertThat(asset.city()).isNull();
    }

    @Test
    void aColumnThatIsTooShortIsAnErrorAndNoRowIsInvented() {
        stub.json(ONE.replace("\"ratio\":[1.4]", "\"ratio\":[]"));

        assertThatThrownBy(() -> timeline.assets(JANUARY, TimelineQuery.all()))
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("$.ratio");
    }

    @Test
    void theStreamReadsAMonthOnlyWhenItIsReached() {
        stub.json("[{\"timeBucket\":\"2024-01-01\",\"count\":1},{\"timeBucket\":\"2023-12-01\",\"count\":1}]")
                .json(ONE);

        assertThat(timeline.stream(TimelineQuery.all()).findFirst())
                .map(TimelineAsset::id)
                .contains("a");
        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void theOrderOfUploadsIsRefusedByOlderServersBeforeTheRequest() {
        stub.version("2.7.5");

        assertThatThrownBy(() -> timeline.months(TimelineQuery.all().byUpload()))
                .isInstanceOf(ImmichUnsupportedException.class)
                .hasMessageContaining("3.0.0");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void eachConditionIsSentUnderTheServersName() {
        String id = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
        stub.json("[]");

        timeline.months(TimelineQuery.all()
                .user(id)
                .person(id.toUpperCase(Locale.ROOT))
                .tag(id)
                .includeCoordinates());

        assertThat(stub.lines())
                .containsExactly("GET /api/timeline/buckets?visibility=timeline&userId=" + id + "&personId=" + id
                        + "&tagId=" + id + "&withCoordinates=true");
    }

    @Test
    void partnersAreRefusedWhereTheServerRefusesThem() {
        TimelineQuery partners = TimelineQuery.all().includePartners();

        for (Runnable wrong : List.<Runnable>of(
                partners::favorite,
                partners::onlyTrashed,
                partners::includeArchived,
                () -> partners.visibility(Visibility.ARCHIVE),
                () -> TimelineQuery.all().favorite().includePartners())) {
            assertThatThrownBy(wrong::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("includePartners");
        }
    }
}

package io.github.immichsdk.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredTest {

    @Test
    void theRatioIsTheMedianOfTheRatiosOfEachRound() {
        Measured measured = new Measured(Tasks.SYNC);
        double[] ours = {1, 20, 3};
        double[] plain = {2, 10, 2};
        for (int round = 0; round < 3; round++) {
            measured.add(Contender.ours("default"), new Run(ours[round], 1, 100, 1, 1));
            measured.add(Contender.PLAIN, new Run(plain[round], 2, 100, 1, 1));
        }

        Row row = Row.of(measured, "default");

        assertThat(row.toPlain()).isEqualTo(1.5);
        assertThat(row.oursSeconds()).isEqualTo(3);
        assertThat(row.cpuToPlain()).isEqualTo(0.5);
        assertThat(row.toBestPeer()).isNull();
        assertThat(row.met()).isFalse();
    }

    @Test
    void theRatioToThePeersIsThatToTheFastest() {
        Measured measured = new Measured(Tasks.SYNC);
        measured.add(Contender.ours("default"), new Run(6, 1, 100, 1, 1));
        measured.add(Contender.peer("slow"), new Run(12, 1, 100, 1, 1));
        measured.add(Contender.peer("fast"), new Run(3, 1, 100, 1, 1));

        assertThat(Row.of(measured, "default").toBestPeer()).isEqualTo(2);
    }

    @Test
    void aProgramThatFailedHasNoFigure() {
        Measured measured = new Measured(Tasks.SYNC);
        measured.add(Contender.PLAIN, new Run(1, 1, 100, 1, 1));
        measured.fail(Contender.ours("default"), "no memory");

        Row row = Row.of(measured, "default");

        assertThat(row.measured()).isNull();
        assertThat(row.met()).isFalse();
        assertThat(Report.json(List.of(row))).contains("\"ours_s\" : null");
    }
}

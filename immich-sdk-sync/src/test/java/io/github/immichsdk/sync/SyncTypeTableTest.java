package io.github.immichsdk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.sync.event.SyncEvent;
import io.github.immichsdk.sync.internal.EventType;
import io.github.immichsdk.sync.internal.MirrorRule;
import io.github.immichsdk.sync.internal.RequestName;
import io.github.immichsdk.sync.internal.SyncTypeTable;
import io.github.immichsdk.sync.mirror.MirrorTable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SyncTypeTableTest {

    @Test
    void eachRowExceptTheControlEventsIsAKind() {
        assertThat(EnumSet.complementOf(EnumSet.of(SyncTypeTable.CONTROL)))
                .extracting(Enum::name)
                .containsExactlyElementsOf(
                        Arrays.stream(SyncKind.values()).map(Enum::name).toList());
    }

    @Test
    void eachNameIsInOneRow() {
        assertThat(rows().flatMap(row -> row.requests().stream()).map(RequestName::text))
                .doesNotHaveDuplicates()
                .hasSize(27);
        assertThat(types().map(EventType::name)).doesNotHaveDuplicates();
    }

    @Test
    void eachRecordIsUsed() {
        Set<Class<?>> used = types().map(EventType::record).collect(Collectors.toSet());

        assertThat(records(SyncEvent.class))
                .filteredOn(record -> !record.getSimpleName().equals("UnknownEvent"))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void eachTableOfAMirrorIsFilledByATypeExceptItsOwnNotes() {
        assertThat(types().map(EventType::rule)
                        .filter(rule -> rule.effect() == MirrorRule.Effect.UPSERT)
                        .map(rule -> MirrorTable.valueOf(rule.table()))
                        .collect(Collectors.toSet()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(MirrorTable.DOUBT)));
    }

    @Test
    void aRecordHasTheSameRuleUnderEachOfItsTypes() {
        types().collect(Collectors.groupingBy(
                        EventType::record, Collectors.mapping(EventType::rule, Collectors.toSet())))
                .forEach((record, rules) ->
                        assertThat(rules).as(record.getName()).hasSize(1));
    }

    private static Stream<SyncTypeTable> rows() {
        return Arrays.stream(SyncTypeTable.values());
    }

    private static Stream<EventType> types() {
        return rows().flatMap(row -> row.events().stream());
    }

    private static Set<Class<?>> records(Class<?> sealed) {
        Set<Class<?>> records = new HashSet<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isRecord()) {
                records.add(permitted);
            } else {
                records.addAll(records(permitted));
            }
        }
        return records;
    }
}

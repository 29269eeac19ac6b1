package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.api.Page;
import io.github.immichsdk.api.PageToken;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class PageIteratorTest {

    private final List<String> requested = new ArrayList<>();
    private final PageIterator<String> iterator = new PageIterator<>(token -> {
        String number = token == null ? "1" : token.value();
        requested.add(number);
        return switch (number) {
            case "1" -> new Page<>(List.of("a", "b"), new PageToken("2"));
            case "2" -> new Page<>(List.of(), new PageToken("3"));
            default -> new Page<>(List.of("c"), null);
        };
    });

    @Test
    void noPageIsRequestedBeforeItsFirstElementIsNeeded() {
        assertThat(requested).isEmpty();

        iterator.next();
        iterator.next();

        assertThat(requested).containsExactly("1");
    }

    @Test
    void anEmptyPageInTheMiddleDoesNotEndTheList() {
        List<String> all = new ArrayList<>();
        iterator.forEachRemaining(all::add);

        assertThat(all).containsExactly("a", "b", "c");
        assertThat(requested).containsExactly("1", "2", "3");
    }

    @Test
    void afterTheLastElementThereIsNone() {
        iterator.forEachRemaining(item -> {});

        assertThat(iterator.hasNext()).isFalse();
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
    }
}

package io.github.immichsdk.server;

import io.github.immichsdk.api.JsonField;
import java.util.function.Function;

/** The response to a ping. */
record Pong(@JsonField(reader = Pong.Word.class) String res) {

    /** Accepts the one word of an Immich server. */
    static final class Word implements Function<Object, String> {
        @Override
        public String apply(Object word) {
            if (!(word instanceof String)) {
                throw new IllegalArgumentException("text");
            }
            if (!word.equals("pong")) {
                throw new IllegalArgumentException("'pong'");
            }
            return "pong";
        }
    }
}

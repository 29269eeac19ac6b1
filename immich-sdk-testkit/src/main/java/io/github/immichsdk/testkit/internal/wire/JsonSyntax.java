package io.github.immichsdk.testkit.internal.wire;

/**
 * Says what is wrong with a text that is not JSON, in the words of the JavaScript engine that the genuine server runs on.
 */
final class JsonSyntax {
    private static final class Complaint extends RuntimeException {
        Complaint(String message) {
            super(message, null, false, false);
        }
    }

    private final String text;
    private int at;

    private JsonSyntax(String text) {
        this.text = text;
    }

    static String complaint(String text) {
        JsonSyntax syntax = new JsonSyntax(text);
        try {
            syntax.value();
            syntax.space();
            if (syntax.at < text.length()) {
                syntax.at("Unexpected non-whitespace character after JSON");
            }
            return "Unexpected end of JSON input";
        } catch (Complaint found) {
            return String.valueOf(found.getMessage());
        }
    }

    private void value() {
        space();
        switch (peek()) {
            case '{' -> members();
            case '[' -> elements();
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        }
    }

    private void members() {
        at++;
        space();
        if (at < text.length() && text.charAt(at) == '}') {
            at++;
            return;
        }
        for (boolean first = true; ; first = false) {
            space();
            if (at >= text.length() || text.charAt(at) != '"') {
                at(first ? "Expected property name or '}' in JSON" : "Expected double-quoted property name in JSON");
            }
            string();
            space();
            expect(':', "Expected ':' after property name in JSON");
            value();
            space();
            if (at < text.length() && text.charAt(at) == '}') {
                at++;
                return;
            }
            expect(',', "Expected ',' or '}' after property value in JSON");
        }
    }

    private void elements() {
        at++;
        space();
        if (peek() == ']') {
            at++;
            return;
        }
        while (true) {
            value();
            space();
            if (at < text.length() && text.charAt(at) == ']') {
                at++;
                return;
            }
            expect(',', "Expected ',' or ']' after array element in JSON");
        }
    }

    private void string() {
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) < ' ') {
                at("Bad control character in string literal in JSON");
            }
        }
        if (at >= text.length()) {
            at = text.length();
            at("Unterminated string in JSON");
        }
        at++;
    }

    private void word(String word) {
        for (int i = 0; i < word.length(); i++, at++) {
            if (peek() != word.charAt(i)) {
                unexpected();
            }
        }
    }

    private void number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == start) {
            unexpected();
        }
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw new Complaint("Unexpected end of JSON input");
        }
        return text.charAt(at);
    }

    private void expect(char wanted, String otherwise) {
        if (at >= text.length() || text.charAt(at) != wanted) {
            at(otherwise);
        }
        at++;
    }

    private void unexpected() {
        String shown = '"' + text + '"';
        if (text.length() > 40) {
            int from = Math.max(0, at - 10);
            int to = Math.min(text.length(), at + 10);
            shown = (from > 0 ? "..." : "") + '"' + text.substring(from, to) + '"' + (to < text.length() ? "..." : "");
        }
        throw new Complaint("Unexpected token '" + text.charAt(at) + "', " + shown + " is not valid JSON");
    }

    private void at(String what) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < at && i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        throw new Complaint(what + " at position " + at + " (line " + line + " column " + column + ")");
    }
}

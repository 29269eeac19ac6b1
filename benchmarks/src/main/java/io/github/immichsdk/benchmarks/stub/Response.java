package io.github.immichsdk.benchmarks.stub;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Heads of responses, and small responses. */
final class Response {

    static final String JSON = "application/json; charset=utf-8";

    private static volatile long second;
    private static volatile String date = "";

    private Response() {}

    /** {@return a JSON response with status 200} */
    static byte[] json(String body) {
        return json(200, body);
    }

    static byte[] json(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = head(status, "Content-Type: " + JSON, "Content-Length: " + bytes.length);
        byte[] all = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        return all;
    }

    static byte[] empty(int status) {
        return status == 204 ? head(status) : head(status, "Content-Length: 0");
    }

    /** {@return a head, with the headers that the genuine server sends with each response} */
    static byte[] head(int status, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(status)
                .append(status < 400 ? " OK" : " Error")
                .append("\r\nX-Powered-By: Express\r\nX-Correlation-Id: yrg22dx7\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("Date: ")
                .append(date())
                .append("\r\nVary: Accept-Encoding\r\nConnection: keep-alive\r\nKeep-Alive: timeout=5\r\n\r\n")
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String date() {
        long now = System.currentTimeMillis() / 1000;
        if (now != second) {
            date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
            second = now;
        }
        return date;
    }
}

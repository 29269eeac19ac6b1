package io.github.immichsdk.stacks;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Stacks as all three majors write them, their assets shortened. */
final class StackJson {

    static final String FAILED = "{\"message\":\"Failed to create stack\"}";
    static final String NO_STACK = "{\"message\":\"Not found or no stack.delete access\"}";

    private StackJson() {}

    static String stackId(int number) {
        return String.format("57ac0000-0000-4000-8000-%012x", number);
    }

    static String asset(int number) {
        return String.format("a55e0000-0000-4000-8000-%012x", number);
    }

    static List<String> stackIds(int count) {
        return IntStream.range(0, count).mapToObj(StackJson::stackId).toList();
    }

    static String assetJson(int number) {
        return assetJson(number, "\"visibility\":\"timeline\",\"isTrashed\":false");
    }

    static String assetJson(int number, String more) {
        return "{\"id\":\"" + asset(number) + "\",\"type\":\"IMAGE\",\"ownerId\":\"" + asset(0) + "\","
                + "\"fileCreatedAt\":\"2026-01-01T00:00:00.000Z\",\"localDateTime\":\"2026-01-01T00:00:00.000Z\","
                + more
                + "}";
    }

    /** A stack that shows some assets; its primary is the first of them. */
    static String stack(int number, int... assets) {
        return stackOf(number, assets[0], assets);
    }

    static String stackOf(int number, int primary, int... assets) {
        return "{\"id\":\"" + stackId(number) + "\",\"primaryAssetId\":\"" + asset(primary) + "\",\"assets\":"
                + list(IntStream.of(assets).mapToObj(StackJson::assetJson).toList()) + "}";
    }

    static String list(String... stacks) {
        return list(Arrays.asList(stacks));
    }

    static String list(Collection<String> stacks) {
        return stacks.stream().collect(Collectors.joining(",", "[", "]"));
    }
}

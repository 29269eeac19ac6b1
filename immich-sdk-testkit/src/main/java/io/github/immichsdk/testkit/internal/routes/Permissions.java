package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.FakeVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The permissions an API key can have, by version. */
public final class Permissions {
    private static final List<String> THREE = parse("""
            all
            activity create read update delete statistics
            apiKey create read update delete
            asset read update delete statistics share view download upload copy derive edit.get edit.create edit.delete
            album create read update delete statistics share download
            albumAsset create delete
            albumUser create update delete
            auth changePassword
            authDevice delete
            archive read
            backup list download upload delete
            duplicate read delete
            face create read update delete
            folder read
            job create read
            library create read update delete statistics
            timeline read download
            maintenance
            map read search
            memory create read update delete statistics
            memoryAsset create delete
            notification create read update delete
            partner create read update delete
            person create read update delete statistics merge reassign
            pinCode create update delete
            plugin create read update delete
            server about apkLinks storage statistics versionCheck
            serverLicense read update delete
            session create read update delete lock
            sharedLink create read update delete
            stack create read update delete
            sync stream
            syncCheckpoint read update delete
            systemConfig read update
            systemMetadata read update
            tag create read update delete asset
            user read update
            userLicense create read update delete
            userOnboarding read update delete
            userPreference read update
            userProfileImage create read update delete
            queue read update
            queueJob create read update delete
            workflow create read update delete
            adminUser create read update delete
            adminSession read
            adminAuth unlinkAll
            """);
    private static final List<String> NEW_IN_TWO = List.of(
            "backup.",
            "folder.",
            "map.",
            "plugin.",
            "queue.",
            "queueJob.",
            "workflow.",
            "asset.edit.",
            "adminSession.");

    private Permissions() {}

    private static List<String> parse(String lines) {
        List<String> names = new ArrayList<>();
        lines.lines().forEach(line -> {
            String[] words = line.split(" ");
            if (words.length == 1) {
                names.add(words[0]);
            }
            for (int i = 1; i < words.length; i++) {
                names.add(words[0] + "." + words[i]);
            }
        });
        return List.copyOf(names);
    }

    /** {@return all permissions of a version, in its order} */
    public static List<String> of(FakeVersion version) {
        if (version == FakeVersion.V3_0_3) {
            return THREE;
        }
        List<String> names = new ArrayList<>(THREE);
        names.add(names.indexOf("asset.upload") + 1, "asset.replace");
        if (version == FakeVersion.V1_144_1) {
            Predicate<String> added = name -> NEW_IN_TWO.stream().anyMatch(name::startsWith)
                    || List.of("asset.copy", "asset.derive", "maintenance").contains(name);
            names.removeIf(added);
        }
        return names;
    }
}

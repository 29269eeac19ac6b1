package io.github.immichsdk.testkit.internal.state;

import io.github.immichsdk.testkit.FakeVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything the fake server remembers. Whoever reads or changes it holds the lock.
 */
public final class ServerState {
    private static final List<String> COLORS =
            List.of("primary", "pink", "red", "yellow", "blue", "green", "purple", "orange", "gray", "amber");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public final FakeVersion version;
    public final Instant startedAt;
    public final UUID versionId;
    public final Jobs jobs;
    /** Where the bytes of uploads are kept. */
    public final BlobStore files;
    /** Whether the server knows where cities are. */
    public boolean geodata = true;

    public final AssetTable assets = new AssetTable();
    public final StackTable stacks;
    public final Map<UUID, User> users = new LinkedHashMap<>();
    public final Map<UUID, ApiKey> apiKeys = new LinkedHashMap<>();
    public final Map<String, Session> sessions = new LinkedHashMap<>();
    public final Map<UUID, Album> albums = new LinkedHashMap<>();
    public final Map<UUID, Tag> tags = new LinkedHashMap<>();
    public final Map<UUID, SharedLink> links = new LinkedHashMap<>();
    public final Map<UUID, Person> people = new LinkedHashMap<>();
    public final Map<UUID, Person.Face> faces = new LinkedHashMap<>();
    public final Map<UUID, Library> libraries = new LinkedHashMap<>();
    /** The names of the queues that are paused. */
    public final Set<String> pausedQueues = new HashSet<>();

    public final Map<UUID, Memory> memories = new LinkedHashMap<>();
    public final Map<UUID, Activity> activities = new LinkedHashMap<>();
    public final Map<UUID, Notification> notifications = new LinkedHashMap<>();
    public final Provider provider = new Provider();
    /** The system configuration. */
    public Map<String, @Nullable Object> config = Map.of();

    public final List<Partner> partners = new ArrayList<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, ApiKey> keysBySecret = new LinkedHashMap<>();
    private final Clock clock;
    private final Random random;
    private List<Removal> removals = new ArrayList<>();
    private long changes;
    private int sequence;

    /**
     * Makes an empty world.
     *
     * @param seed where all ids and secrets come from
     * @param jobDelay after how many further requests background work is done
     * @param files where the bytes of uploads are kept
     */
    public ServerState(FakeVersion version, Clock clock, long seed, int jobDelay, BlobStore files) {
        this.version = version;
        this.clock = clock;
        this.random = new Random(seed);
        this.jobs = new Jobs(jobDelay);
        this.files = files;
        this.stacks = new StackTable(this);
        this.startedAt = now();
        this.versionId = newId();
    }

    /** Does something while nobody else can look. */
    public <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Changes something while nobody else can look. */
    public <T> T changing(Supplier<T> work) {
        return locked(() -> {
            changes++;
            return work.get();
        });
    }

    /** Notes that something may change now. */
    public void noteChange() {
        changes++;
    }

    /** {@return a number that grows with each change, and now and then without one} */
    public long changeCount() {
        return changes + jobs.done();
    }

    /** Notes that a row is gone, with those whom that concerns. */
    public void gone(Entity entity, UUID first, @Nullable UUID second, UUID... audience) {
        removals.add(new Removal(entity, first, second, List.of(audience)));
    }

    /** {@return what is gone since the last time} */
    public List<Removal> takeRemovals() {
        List<Removal> taken = removals;
        removals = new ArrayList<>();
        return taken;
    }

    /** {@return the time, in microseconds as databases keep it} */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** {@return whether this is version 3 or newer} */
    public boolean three() {
        return version.isAtLeast(FakeVersion.V3_0_3);
    }

    /** {@return whether this is version 1} */
    public boolean one() {
        return version == FakeVersion.V1_144_1;
    }

    /** {@return a value of the system configuration; null if there is none} */
    public @Nullable Object setting(String path) {
        Object value = config;
        for (String step : path.split("\\.")) {
            value = value instanceof Map<?, ?> group ? group.get(step) : null;
        }
        return value;
    }

    /** {@return whether the system configuration switches that on} */
    public boolean enabled(String path) {
        return Boolean.TRUE.equals(setting(path));
    }

    /** {@return a new id of version 4} */
    public UUID newId() {
        return new UUID(
                random.nextLong() & ~0xf000L | 0x4000L,
                random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
    }

    /** {@return a new secret of letters and digits} */
    public String newSecret(int length) {
        StringBuilder secret = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            secret.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return secret.toString();
    }

    /** {@return the next number in the order of creation} */
    public int nextSequence() {
        return ++sequence;
    }

    /** {@return where chance comes from} */
    public Random random() {
        return random;
    }

    /** Adds an account. */
    public User addUser(String email, String password, String name) {
        User user = new User(newId(), now(), email, name, password, COLORS.get(random.nextInt(COLORS.size())));
        user.clusterGroup = version.isAtLeast(FakeVersion.V3_2_2) ? user.id : null;
        users.put(user.id, user);
        return user;
    }

    /** {@return the account with that address, or null} */
    public @Nullable User userByEmail(String email) {
        return users.values().stream()
                .filter(user -> user.email.equals(email))
                .findFirst()
                .orElse(null);
    }

    /** Adds an API key. */
    public ApiKey addApiKey(User owner, String name, List<String> permissions) {
        ApiKey key = new ApiKey(newId(), owner, newSecret(43), name, List.copyOf(permissions), now());
        apiKeys.put(key.id, key);
        keysBySecret.put(key.secret, key);
        return key;
    }

    /** {@return the key with that secret, or null} */
    public @Nullable ApiKey keyBySecret(String secret) {
        return keysBySecret.get(secret);
    }

    /** Gives an API key another secret. */
    public void rotate(ApiKey key) {
        keysBySecret.remove(key.secret);
        key.secret = newSecret(43);
        key.updatedAt = now();
        keysBySecret.put(key.secret, key);
    }

    /** Removes an API key. */
    public void removeApiKey(ApiKey key) {
        apiKeys.remove(key.id);
        keysBySecret.remove(key.secret);
    }

    /** Adds a session. */
    public Session addSession(User user, @Nullable UUID parent) {
        Session session = new Session(newId(), user, newSecret(43), parent, now());
        sessions.put(session.token, session);
        return session;
    }

    /** Removes a session and all that hang on it. */
    public void removeSession(Session session) {
        sessions.remove(session.token);
        List.copyOf(sessions.values()).stream()
                .filter(other -> session.id.equals(other.parent))
                .forEach(this::removeSession);
    }

    /** Adds an asset. */
    public Asset addAsset(User owner, Checksum checksum, Blob blob, boolean video) {
        Asset asset = new Asset(newId(), owner, nextSequence(), checksum, blob, video, now());
        assets.add(asset);
        owner.usage += blob.size();
        owner.updatedAt = asset.createdAt;
        return asset;
    }

    /**
     * Gives an asset another file.
     *
     * @return a trashed asset that has the old file
     */
    public Asset replaceFile(Asset asset, Checksum checksum, Blob blob, boolean video) {
        Checksum oldChecksum = asset.checksum;
        Blob oldBlob = asset.blob;
        assets.changeFile(asset, checksum, blob);
        Asset old = addAsset(asset.owner, oldChecksum, oldBlob, asset.video);
        old.fileName = asset.fileName;
        old.extension = asset.extension;
        old.fileModifiedAt = asset.fileModifiedAt;
        old.exif = asset.exif;
        old.thumbnail = asset.thumbnail;
        old.durationMillis = asset.durationMillis;
        old.deletedAt = now();
        setTaken(old, asset.fileCreatedAt, asset.offsetSeconds);
        asset.owner.usage += blob.size() - oldBlob.size();
        asset.video = video;
        touch(asset);
        return old;
    }

    /** Sets when an asset was taken. */
    public void setTaken(Asset asset, Instant time, int offsetSeconds) {
        asset.offsetSeconds = offsetSeconds;
        if (!asset.fileCreatedAt.equals(time)) {
            asset.fileCreatedAt = time;
            assets.takenChanged(asset);
        }
    }

    /** Notes that an asset changed. */
    public void touch(Asset asset) {
        asset.updatedAt = now();
    }

    /** Removes assets for good, from all that holds them. */
    public void purge(Collection<Asset> gone) {
        for (Asset asset : gone) {
            stacks.purged(asset);
            asset.owner.usage -= asset.blob.size();
            asset.blob.drop();
            albums.values().forEach(album -> removeFromAlbum(album, asset));
            links.values().forEach(link -> link.assets.remove(asset));
            memories.values().forEach(memory -> removeFromMemory(memory, asset));
            faces.values().removeIf(face -> face.asset() == asset);
            gone(Entity.ASSET, asset.id, null, asset.owner.id);
        }
        assets.remove(gone);
    }

    /** Adds an album. */
    public Album addAlbum(User owner, String name) {
        Album album = new Album(newId(), owner, nextSequence(), name, now());
        albums.put(album.id, album);
        return album;
    }

    /** Takes an asset out of an album. */
    public boolean removeFromAlbum(Album album, Asset asset) {
        boolean removed = album.assets.remove(asset);
        activities.values().removeIf(activity -> activity.album() == album && activity.asset() == asset);
        if (removed) {
            gone(Entity.ALBUM_ASSET, album.id, asset.id);
        }
        if (removed && asset.id.equals(album.thumbnail)) {
            album.thumbnail =
                    album.assets.isEmpty() ? null : album.assets.iterator().next().id;
        }
        return removed;
    }

    /** Removes an album. */
    public void removeAlbum(Album album) {
        albums.remove(album.id);
        gone(
                Entity.ALBUM,
                album.id,
                null,
                Stream.concat(Stream.of(album.owner), album.users.keySet().stream())
                        .map(user -> user.id)
                        .toArray(UUID[]::new));
        links.values().removeIf(link -> link.album == album);
        activities.values().removeIf(activity -> activity.album() == album);
    }

    /** Takes someone out of an album. */
    public void removeFromAlbum(Album album, User user) {
        if (album.users.remove(user) != null) {
            gone(Entity.ALBUM_USER, album.id, user.id);
        }
    }

    /** Takes an asset out of a memory. */
    public boolean removeFromMemory(Memory memory, Asset asset) {
        boolean removed = memory.assets.remove(asset);
        if (removed) {
            gone(Entity.MEMORY_ASSET, memory.id, asset.id, memory.owner.id);
        }
        return removed;
    }

    /** Adds a tag. */
    public Tag addTag(User owner, @Nullable Tag parent, String name) {
        Tag tag = new Tag(newId(), owner, parent, name, now());
        tags.put(tag.id, tag);
        return tag;
    }

    /** Adds an external library. */
    public Library addLibrary(User owner) {
        Library library = new Library(newId(), owner, now());
        libraries.put(library.id, library);
        return library;
    }

    /** Adds a shared link. */
    public SharedLink addLink(User owner, @Nullable Album album) {
        byte[] key = new byte[50];
        random.nextBytes(key);
        SharedLink link = new SharedLink(
                newId(), owner, Base64.getUrlEncoder().withoutPadding().encodeToString(key), album, now());
        links.put(link.id, link);
        return link;
    }

    /** {@return the link with that key, as base64url or hex, or null} */
    public @Nullable SharedLink linkByKey(String key) {
        String plain = key;
        if (key.length() == 100) {
            try {
                plain = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(HexFormat.of().parseHex(key));
            } catch (IllegalArgumentException notHex) {
                return null;
            }
        }
        String wanted = plain;
        return links.values().stream()
                .filter(link -> link.key.equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** Adds a person. */
    public Person addPerson(User owner) {
        Person person = new Person(newId(), owner, now());
        people.put(person.id, person);
        return person;
    }

    /** Adds a notification. */
    public Notification addNotification(
            User user, String title, String level, String type, @Nullable String description, @Nullable Object data) {
        Notification notification = new Notification(newId(), user, title, level, type, description, data, now());
        notifications.put(notification.id, notification);
        return notification;
    }

    /** Adds a face. */
    public void addFace(Person.Face face) {
        faces.put(face.id(), face);
    }

    /** Removes a face. */
    public void removeFace(Person.Face face) {
        faces.remove(face.id());
        gone(Entity.FACE, face.id(), null, face.asset().owner.id);
    }

    /** Adds a memory. */
    public Memory addMemory(User owner, String type, Map<String, @Nullable Object> data, Instant memoryAt) {
        Memory memory = new Memory(newId(), owner, type, data, memoryAt, now());
        memories.put(memory.id, memory);
        return memory;
    }
}

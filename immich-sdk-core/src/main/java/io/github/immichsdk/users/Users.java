package io.github.immichsdk.users;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.LicenseCalls;
import io.github.immichsdk.internal.checks.Times;
import io.github.immichsdk.internal.http.MultipartBody;
import io.github.immichsdk.internal.http.SourceFile;
import io.github.immichsdk.internal.json.RecordWriter;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads and changes the caller's own user, and reads other users. Each method costs one request. Thread-safe. */
public final class Users {

    static {
        InternalAccess.makes(Users.class, Users::new);
    }

    private record Onboarding(boolean isOnboarded) {}

    private final CallExecutor calls;

    Users(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * Returns the user of the client's credentials. Costs one request; needs {@code user.read}.
     *
     * @return the caller's own user, with all details
     * @see io.github.immichsdk.api.Operations#GET_MY_USER
     */
    public MyUser me() {
        return calls.execute(Call.<MyUser>to(Operations.GET_MY_USER).object(MyUser.class));
    }

    /**
     * Returns one user. Costs one request; needs {@code user.read}.
     *
     * @param id the user's ID
     * @return the user
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the user does not exist
     * @see io.github.immichsdk.api.Operations#GET_USER
     */
    public User get(String id) {
        return calls.execute(Call.<User>to(Operations.GET_USER).id("id", id).object(User.class));
    }

    /**
     * Lists the users that are visible to the caller: all, or only the caller if the server hides the others. Costs one
     * request; needs {@code user.read}.
     *
     * @return all visible users
     * @see io.github.immichsdk.api.Operations#SEARCH_USERS
     */
    public List<User> list() {
        return calls.execute(Call.<List<User>>to(Operations.SEARCH_USERS).reading(in -> in.array(User.class)));
    }

    /**
     * Changes the caller's own user. Needs {@code user.update}; an empty change only reads the user.
     *
     * @param change what to change
     * @return the changed user
     * @throws io.github.immichsdk.errors.ImmichStatusException with status 400 if another user has the e-mail address
     * @see io.github.immichsdk.api.Operations#UPDATE_MY_USER
     */
    public MyUser update(ProfileChange change) {
        Objects.requireNonNull(change, "change");
        if (change.isEmpty()) {
            return me(); // the server fails with 500
        }
        return calls.execute(Call.<MyUser>to(Operations.UPDATE_MY_USER)
                .json(change.fields())
                .object(MyUser.class)
                .inDryRun(() -> Objects.requireNonNull(calls.dryRun())
                        .change(me(), RecordWriter.fields(change.fields()).map())));
    }

    /**
     * {@return the caller's preferences; needs {@code userPreference.read}}
     *
     * @see io.github.immichsdk.api.Operations#GET_MY_PREFERENCES
     */
    public UserPreferences preferences() {
        return calls.execute(
                Call.<UserPreferences>to(Operations.GET_MY_PREFERENCES).object(UserPreferences.class));
    }

    /**
     * {@return the caller's preferences after a change; needs {@code userPreference.update}; a dry run returns them unchanged}
     *
     * @param change what to change
     * @see io.github.immichsdk.api.Operations#UPDATE_MY_PREFERENCES
     */
    public UserPreferences updatePreferences(PreferencesChange change) {
        Objects.requireNonNull(change, "change");
        return calls.execute(Call.<UserPreferences>to(Operations.UPDATE_MY_PREFERENCES)
                .json(change.groups())
                .object(UserPreferences.class)
                .inDryRun(this::preferences));
    }

    /**
     * Opens the profile picture of a user. Needs {@code userProfileImage.read}. From 3.0 on, servers store it as WebP.
     *
     * @param id the user's ID
     * @return the bytes as they arrive; close the stream
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the user has none
     * @see io.github.immichsdk.api.Operations#GET_PROFILE_IMAGE
     */
    public InputStream profileImage(String id) {
        return calls.open(
                        Call.<TransportResponse>to(Operations.GET_PROFILE_IMAGE).id("id", id))
                .body();
    }

    /**
     * Sets the caller's profile picture. Needs {@code userProfileImage.update}.
     *
     * @param file a picture
     * @return where the server keeps it
     * @throws io.github.immichsdk.errors.ImmichStatusException with status 400 if the server cannot read it; older servers than
     *     3.0 store any file with the extension of a picture
     * @see io.github.immichsdk.api.Operations#CREATE_PROFILE_IMAGE
     */
    public ProfileImage setProfileImage(Path file) {
        Objects.requireNonNull(file, "file");
        SourceFile source;
        try {
            source = SourceFile.of("file", file);
        } catch (IOException e) {
            throw new ImmichFileException(
                    "the file " + file + " cannot be read (" + e + "); check its directory and permissions",
                    FailedCall.notSent(Operations.CREATE_PROFILE_IMAGE),
                    e);
        }
        String extension = file.toString().substring(file.toString().lastIndexOf('.') + 1);
        boolean plain = extension.length() <= 5 && extension.chars().allMatch(Character::isLetterOrDigit);
        String name = "picture" + (plain ? "." + extension : ""); // the server judges the file by its extension
        return calls.execute(Call.<ProfileImage>to(Operations.CREATE_PROFILE_IMAGE)
                .body(MultipartBody.with("immich-sdk-" + UUID.randomUUID())
                        .file("file", name, source)
                        .build())
                .object(ProfileImage.class)
                .inDryRun(() ->
                        new ProfileImage(me().id(), "", calls.ambient().clock().instant(), Map.of())));
    }

    /**
     * Removes the caller's profile picture. Needs {@code userProfileImage.delete}.
     *
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is none
     * @see io.github.immichsdk.api.Operations#DELETE_PROFILE_IMAGE
     */
    public void deleteProfileImage() {
        calls.execute(Call.<Void>to(Operations.DELETE_PROFILE_IMAGE));
    }

    /**
     * {@return whether the caller has completed the first steps of the web pages; needs {@code userOnboarding.read}}
     *
     * @see io.github.immichsdk.api.Operations#GET_USER_ONBOARDING
     */
    public boolean isOnboarded() {
        return calls.execute(
                Call.<Boolean>to(Operations.GET_USER_ONBOARDING).object(Onboarding.class, Onboarding::isOnboarded));
    }

    /**
     * Marks the first steps of the web pages as completed. Needs {@code userOnboarding.update}.
     *
     * @see io.github.immichsdk.api.Operations#SET_USER_ONBOARDING
     */
    public void completeOnboarding() {
        calls.execute(Call.<Void>to(Operations.SET_USER_ONBOARDING).json(new Onboarding(true)));
    }

    /**
     * Makes the web pages show the first steps again. Needs {@code userOnboarding.delete}.
     *
     * @see io.github.immichsdk.api.Operations#DELETE_USER_ONBOARDING
     */
    public void resetOnboarding() {
        calls.execute(Call.<Void>to(Operations.DELETE_USER_ONBOARDING));
    }

    /**
     * {@return the caller's license, if there is one; needs {@code userLicense.read}}
     *
     * @see io.github.immichsdk.api.Operations#GET_USER_LICENSE
     */
    public Optional<MyUser.License> license() {
        return LicenseCalls.get(calls, Operations.GET_USER_LICENSE, MyUser.License.class);
    }

    /**
     * Sets the caller's license. Needs {@code userLicense.update}.
     *
     * @param licenseKey {@code IMCL-} or {@code IMSV-} with eight groups of four characters
     * @param activationKey the key that proves its activation
     * @throws io.github.immichsdk.errors.ImmichStatusException with status 400 if the server rejects the license
     * @see io.github.immichsdk.api.Operations#SET_USER_LICENSE
     */
    public void setLicense(String licenseKey, String activationKey) {
        LicenseCalls.set(calls, Operations.SET_USER_LICENSE, licenseKey, activationKey);
    }

    /**
     * Removes the caller's license, if there is one. Needs {@code userLicense.delete}.
     *
     * @see io.github.immichsdk.api.Operations#DELETE_USER_LICENSE
     */
    public void deleteLicense() {
        calls.execute(Call.<Void>to(Operations.DELETE_USER_LICENSE));
    }

    /**
     * Counts the caller's assets on each day of a period. Needs {@code user.read}, and a server of 3.0 or newer.
     *
     * @param type by capture or by upload
     * @param from the first day
     * @param to the last day, not before the first
     * @return a count for each day
     * @throws io.github.immichsdk.errors.ImmichUnsupportedException on an older server, before the request
     * @see io.github.immichsdk.api.Operations#GET_MY_CALENDAR_HEATMAP
     */
    public CalendarHeatMap heatMap(HeatMapType type, LocalDate from, LocalDate to) {
        Objects.requireNonNull(type, "type");
        Times.inOrder(from, to);
        return calls.execute(Call.<CalendarHeatMap>to(Operations.GET_MY_CALENDAR_HEATMAP)
                .query("type", type.value())
                .query("from", from)
                .query("to", to)
                .object(CalendarHeatMap.class));
    }
}

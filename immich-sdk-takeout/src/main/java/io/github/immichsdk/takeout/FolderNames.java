package io.github.immichsdk.takeout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** What the directories of a Takeout are by their names, which are in the language of the account. */
final class FolderNames {

    /** The name of a year directory without the year. */
    private static final Set<String> YEAR = Folded.plain(
            "photos from",
            "fotos von",
            "fotos aus",
            "fotos vom jahr",
            "photos de",
            "photos du",
            "photos de l'annee",
            "fotos de",
            "fotos del",
            "fotos del ano",
            "fotos de l'any",
            "foto dal",
            "foto del",
            "foto da",
            "foto di",
            "foto's uit",
            "foto's van",
            "zdjecia z",
            "zdjecia z roku",
            "foton fran",
            "bilder fran",
            "bilder fra",
            "bilete fra",
            "billeder fra",
            "fotos fra",
            "kuvat vuodelta",
            "valokuvat vuodelta",
            "fotky z roku",
            "fotografie z roku",
            "fotky z",
            "fotografii din",
            "fotografije iz",
            "fotografije iz godine",
            "fenykepek",
            "-es fotok",
            "фотографии за",
            "фотографии за год",
            "фотографии за г.",
            "фото за",
            "фото за год",
            "фото за рік",
            "фото за рик",
            "снимки от",
            "φωτογραφιες απο",
            "φωτογραφιες απο το",
            "yilindaki fotograflar",
            "fotograflari",
            "foto dari",
            "anh tu nam",
            "anh tu",
            "รูปภาพจาก",
            "年の写真",
            "年的照片",
            "年的相片",
            "년의 사진",
            "년 사진",
            "תמונות משנת",
            "صور من");

    private static final Set<String> ARCHIVE = Folded.plain(
            "archive",
            "archiv",
            "archives",
            "archivo",
            "archivio",
            "archief",
            "arquivo",
            "arkiv",
            "archiwum",
            "arxiu",
            "arkisto",
            "arhiva",
            "архив",
            "архів",
            "arsiv",
            "arsip",
            "アーカイブ",
            "보관함",
            "보관처리",
            "归档",
            "封存");
    private static final Set<String> TRASH = Folded.plain(
            "trash",
            "bin",
            "papierkorb",
            "corbeille",
            "papelera",
            "cestino",
            "prullenbak",
            "lixeira",
            "lixo",
            "papperskorg",
            "papirkurv",
            "papirkurven",
            "kosz",
            "paperera",
            "roskakori",
            "kos",
            "lomtar",
            "корзина",
            "кошик",
            "cop kutusu",
            "sampah",
            "ゴミ箱",
            "휴지통",
            "回收站",
            "垃圾桶");
    private static final Set<String> LOCKED = Folded.plain(
            "locked folder",
            "gesperrter ordner",
            "dossier verrouille",
            "carpeta privada",
            "carpeta bloqueada",
            "cartella bloccata",
            "cartella privata",
            "vergrendelde map",
            "pasta trancada",
            "pasta bloqueada",
            "last mapp",
            "laast mappe",
            "last mappe",
            "folder zablokowany",
            "carpeta bloquejada",
            "lukittu kansio",
            "uzamcena slozka",
            "личная папка",
            "папка с ограниченным доступом",
            "kilitli klasor",
            "folder terkunci",
            "ロックされたフォルダ",
            "잠긴 폴더",
            "잠금 폴더",
            "已锁定的文件夹",
            "鎖定的資料夾");

    private static final String DAY = "yyyy-mm-dd";
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2099;

    private FolderNames() {}

    /** What a directory is. */
    enum Kind {
        /** An album, or a directory that nothing is known of. */
        ALBUM,
        /** What Google sorts by date, or what contains it all. */
        PLAIN,
        ARCHIVE,
        TRASH,
        LOCKED
    }

    /** {@return what a directory is that has no file of an album in it} */
    static Kind of(String name, List<Instant> taken) {
        String plain = Folded.plain(name);
        if (ARCHIVE.contains(plain)) {
            return Kind.ARCHIVE;
        }
        if (TRASH.contains(plain)) {
            return Kind.TRASH;
        }
        if (LOCKED.contains(plain)) {
            return Kind.LOCKED;
        }
        boolean sorted = byDate(plain)
                || holdsItsYear(plain, taken)
                || plain.startsWith("google ")
                || plain.startsWith("takeout");
        return sorted ? Kind.PLAIN : Kind.ALBUM;
    }

    /** {@return whether an album's title is only what Google calls a directory that it sorts by date} */
    static boolean byDate(String title) {
        String plain = Folded.plain(title);
        int year = year(plain);
        if (year < 0) {
            return day(plain);
        }
        String before = plain.substring(0, year).strip();
        String after = plain.substring(year + 4).strip();
        return YEAR.contains((before + " " + after).strip());
    }

    /** A year directory in a language that is not in the table: a year in its name, and only pictures of that year. */
    private static boolean holdsItsYear(String plain, List<Instant> taken) {
        int at = year(plain);
        if (at < 0 || at > 0 && at + 4 < plain.length()) {
            return false;
        }
        int year = Integer.parseInt(plain, at, at + 4, 10);
        // the directory goes by the clock on the wall, the sidecar by UTC
        Instant from = LocalDate.of(year, 1, 1).atStartOfDay().minusDays(1).toInstant(ZoneOffset.UTC);
        Instant until = LocalDate.of(year + 1, 1, 1).atStartOfDay().plusDays(1).toInstant(ZoneOffset.UTC);
        return !taken.isEmpty() && taken.stream().allMatch(time -> !time.isBefore(from) && time.isBefore(until));
    }

    /** {@return where the only digits of a name are, if they are a year from 1800 to 2099; else -1} */
    private static int year(String name) {
        int from = 0;
        while (from < name.length() && !Numbered.digit(name.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < name.length() && Numbered.digit(name.charAt(to))) {
            to++;
        }
        boolean alone = name.substring(to).chars().noneMatch(c -> Numbered.digit((char) c));
        if (to - from != 4 || !alone) {
            return -1;
        }
        int year = Integer.parseInt(name, from, to, 10);
        return year >= FIRST_YEAR && year <= LAST_YEAR ? from : -1;
    }

    /** {@return whether a name is a day, such as 2016-07-23, or one of several directories of a day, such as 2016-07-23 #2} */
    private static boolean day(String name) {
        if (name.length() < DAY.length()) {
            return false;
        }
        for (int i = 0; i < DAY.length(); i++) {
            char c = name.charAt(i);
            if (DAY.charAt(i) == '-' ? c != '-' : !Numbered.digit(c)) {
                return false;
            }
        }
        String rest = name.substring(DAY.length()).strip();
        return rest.isEmpty() || "#(-".indexOf(rest.charAt(0)) >= 0;
    }
}

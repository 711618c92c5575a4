package org.jobwright.instance.people;

/**
 * A job to be posted.
 *
 * @param words what someone would search for to find it
 * @param question what applicants must answer
 */
public record Vacancy(String title, String description, String words, String question) {
    public static final Vacancy LOCK_KEEPER = new Vacancy(
            "Lock Keeper, Harbour Basin",
            "You work the gates with the tide, day and night, and keep the log that the harbour master reads.",
            "harbour lock gates tide",
            "What would you do when both gates are open?");

    public static final Vacancy SCHLEUSENWART = new Vacancy(
            "Schleusenwart am Hafenbecken",
            "Sie bedienen die Tore im Takt der Tide, bei Tag und bei Nacht, und schreiben das Buch der Schleuse.",
            "Schleusenwart Tide",
            "Was tun Sie, wenn beide Tore offen sind?");

    /** One without questions. */
    public static Vacancy titled(String title) {
        return new Vacancy(title, "You look after everything that moves on rails, and after what does not.", title, "");
    }
}

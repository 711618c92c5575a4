package org.jobwright.web.applications.apply;

/** The data of the page for people who did not begin an application that was mailed to them. */
public record NotMePage(String token, String handover, State state) {

    /** What the link leads to. */
    public enum State {
        WAITING(""),
        DELETED(".deleted"),
        UNKNOWN(".unknown");

        private final String suffix;

        State(String suffix) {
            this.suffix = suffix;
        }
    }

    public boolean waits() {
        return state == State.WAITING;
    }

    public String titleKey() {
        return "applications.not-me" + state.suffix + ".title";
    }

    public String textKey() {
        return waits() ? "applications.not-me.lede" : "applications.not-me" + state.suffix;
    }

    public String address() {
        return "/apply/" + token + "/mine/" + handover + "/not-me";
    }
}

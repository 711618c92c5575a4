package org.jobwright.web.shell.frame;

/** The icons of the menu entries: 20 by 20, in the colour of the text. */
final class MenuIcon {

    private MenuIcon() {}

    /** @param path of the view */
    static String of(String path) {
        return "<svg viewBox=\"0 0 20 20\" aria-hidden=\"true\" focusable=\"false\"><path fill=\"none\""
                + " stroke=\"currentColor\" stroke-width=\"1.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\" d=\""
                + lines(path) + "\"/></svg>";
    }

    private static String lines(String path) {
        return switch (path) {
            case "jobs" -> "M8.8 14.6a5.8 5.8 0 1 0 0-11.6 5.8 5.8 0 0 0 0 11.6zM13 13l4 4";
            case "applications" -> "M17 3 9 11M17 3l-5 14-3-6-6-3z";
            case "today" -> "M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3M13 3v3M7.5 12.6l1.8 1.8 3.4-3.4";
            case "interviews" -> "M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3M13 3v3M10 10.3v2.4l1.7 1";
            case "messages" -> "M3.5 4h13v9.5H9L5.5 17v-3.5h-2zM6.5 7.3h7M6.5 10.2h4.5";
            case "saved" -> "M5.5 3h9v14L10 13.5 5.5 17z";
            case "profile" ->
                "M10 10a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM3.8 17c.6-3.2 3-4.6 6.2-4.6s5.6 1.4 6.2 4.6";
            case "privacy" -> "M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9M10 12v2.2";
            case "postings" -> "M7 6V4.2C7 3.5 7.5 3 8.2 3h3.6c.7 0 1.2.5 1.2 1.2V6M3 6h14v10.5H3zM3 11h14";
            case "requisitions" -> "M5 3h7l3 3v11H5zM7.5 11.5l1.8 1.8 3.2-3.6M7.5 6.5h3";
            case "candidates" ->
                "M8.2 9.4a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2zM3 16.4c.5-2.9 2.6-4.2 5.2-4.2"
                        + "M13.4 16.2a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2zM15.3 15.6 17.4 17.6";
            case "pool" ->
                "M6.5 8.6a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6zM13.5 8.6a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z"
                        + "M2.5 12.5c2.5 2.6 5 2.6 7.5 0s5-2.6 7.5 0M2.5 16c2.5 2.6 5 2.6 7.5 0s5-2.6 7.5 0";
            case "market", "insights" -> "M3 17h14M5.5 17v-5M10 17V4M14.5 17V8.5";
            case "organization", "admin/organizations" -> "M4 17V4h8v13M12 8h4v9M2.5 17h15M7 7.5h2M7 11h2";
            case "moderation" -> "M10 2.8l6 2.2v4.6c0 3.8-2.4 6.4-6 7.6-3.6-1.2-6-3.8-6-7.6V5zM7.4 9.9l1.9 1.9 3.4-3.6";
            case "moderation/reports" -> "M5 17V3.5M5 4h9.5l-2 3.2 2 3.2H5";
            case "moderation/appeals" -> "M4 3.5V8h4.5M4.4 7.6a6.3 6.3 0 1 1-.6 4.2M10 7v3.4l2.2 1.4";
            case "admin" -> "M3.5 3.5h5.6v5.6H3.5zM11 3.5h5.5v5.6H11zM3.5 11h5.6v5.5H3.5zM11 11h5.5v5.5H11z";
            case "admin/people" ->
                "M7.5 9.4a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM2.2 16.4c.5-2.9 2.6-4.2 5.3-4.2s4.8 1.3 5.3 4.2"
                        + "M13 4.2a2.6 2.6 0 0 1 0 5M15 12.6c1.6.5 2.5 1.7 2.8 3.6";
            case "guides" ->
                "M10 5.2C8.6 4 6.6 3.5 3.5 3.5v11.6c3.1 0 5.1.5 6.5 1.7 1.4-1.2 3.4-1.7 6.5-1.7V3.5c-3.1 0-5.1.5-6.5 1.7zM10 5.2v11.6";
            case "admin/rules" -> "M10 3v14M6 17h8M4 6h12M4 6l-2 5h4zM16 6l-2 5h4z";
            case "admin/words" -> "M3.5 15 7 5h1l3.5 10M4.8 11.5h5.4M13 8h4M13 11.5h4M13 15h4";
            case "admin/site" -> "M3 4h14v12H3zM3 7.5h14M5.5 10.5h5M5.5 13h3";
            case "admin/mail" -> "M3 5h14v10.5H3zM3.4 5.6 10 11l6.6-5.4";
            case "admin/transparency" ->
                "M2.5 10s2.8-5 7.5-5 7.5 5 7.5 5-2.8 5-7.5 5-7.5-5-7.5-5zM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z";
            case "admin/audit" -> "M5 3h7l3 3v11H5zM7.5 8h5M7.5 11h5M7.5 14h3";
            case "admin/status" -> "M2.5 10.5h3.2l2-5.5 3.6 10 2.4-6 1.2 1.5h2.6";
            default -> "M10 11a1 1 0 1 0 0-2 1 1 0 0 0 0 2z";
        };
    }
}

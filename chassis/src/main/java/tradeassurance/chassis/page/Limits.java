package tradeassurance.chassis.page;

/** How many items a page has. */
public final class Limits {

    public static final String DEFAULT = "20";
    public static final int MOST = 100;

    private Limits() {
    }
}

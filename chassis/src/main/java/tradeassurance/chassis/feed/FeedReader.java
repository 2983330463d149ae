package tradeassurance.chassis.feed;

/** Works on what is in the feed. */
public interface FeedReader {

    /** Something may have been added. Returns at once. */
    void look();
}

package tradeassurance.chassis.feed;

import java.util.List;

/**
 * A part of the feed, oldest first.
 *
 * @param next the cursor to ask with next time; the same as before where nothing new has happened
 */
record FeedPage(List<FeedItem> items, String next) {
}

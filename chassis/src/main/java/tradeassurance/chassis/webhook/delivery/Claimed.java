package tradeassurance.chassis.webhook.delivery;

import java.util.List;

import tradeassurance.chassis.feed.FeedItem;

/**
 * A delivery that is this process's to attempt, until its lease ends.
 *
 * @param attempt its number in the log, by which an outcome that comes too late is told from the present one
 * @param tries how many attempts there have been since it began, this one included
 * @param timestamp when, in seconds, by the database's clock
 * @param secrets what to sign with: for each the id of its key and its own, parted by a space
 */
record Claimed(String id, String endpointId, int attempt, int tries, String url, long timestamp, List<String> secrets,
        FeedItem event) {
}

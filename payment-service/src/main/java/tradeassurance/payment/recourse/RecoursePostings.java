package tradeassurance.payment.recourse;

import java.util.List;

import tradeassurance.payment.book.Accounts;
import tradeassurance.payment.book.Posting;
import tradeassurance.payment.book.Posting.Reason;
import tradeassurance.payment.recourse.model.Recourse;
import tradeassurance.payment.recourse.model.RecourseEvent;
import tradeassurance.payment.recourse.model.RecourseEvent.RecourseCollected;
import tradeassurance.payment.recourse.model.RecourseEvent.RecourseWrittenOff;

/** What the books say about what has happened to a debt. That it came to be was said by its refund. */
public final class RecoursePostings {

    private RecoursePostings() {
    }

    /** The postings of one event; none where no money has moved. */
    public static List<Posting> of(Recourse recourse, RecourseEvent event) {
        String owed = Accounts.recourse(recourse.terms().supplierId());
        if (event instanceof RecourseCollected collected) {
            return List.of(new Posting(Accounts.available(recourse.terms().supplierId()), owed, collected.amount(),
                    Reason.RECOURSE_COLLECTED, recourse.id()));
        }
        return event instanceof RecourseWrittenOff givenUp
                ? List.of(new Posting(Accounts.GUARANTEE_FUND, owed, givenUp.amount(), Reason.RECOURSE_WRITTEN_OFF,
                        recourse.id(), givenUp.reason()))
                : List.of();
    }
}

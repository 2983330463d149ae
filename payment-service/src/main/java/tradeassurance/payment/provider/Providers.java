package tradeassurance.payment.provider;

import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import tradeassurance.payment.model.PaymentMethod;

/** Which provider serves which method. */
@ApplicationScoped
public class Providers {

    private final Map<PaymentMethod, PaymentProvider> byMethod = new EnumMap<>(PaymentMethod.class);

    Providers(@Any Instance<PaymentProvider> all) {
        for (PaymentProvider provider : all) {
            for (PaymentMethod method : provider.methods()) {
                if (byMethod.put(method, provider) != null) {
                    throw new IllegalStateException("two providers serve " + method);
                }
            }
        }
    }

    /** Whether payments by this method are begun by asking a provider. */
    public boolean serve(PaymentMethod method) {
        return byMethod.containsKey(method);
    }

    public PaymentProvider of(PaymentMethod method) {
        PaymentProvider provider = byMethod.get(method);
        if (provider == null) {
            throw new IllegalStateException("no provider serves " + method);
        }
        return provider;
    }
}

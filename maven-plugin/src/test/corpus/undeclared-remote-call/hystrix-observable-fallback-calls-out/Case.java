package hystrix_observable_fallback_calls_out;

import com.netflix.hystrix.HystrixCommandGroupKey;
import com.netflix.hystrix.HystrixObservableCommand;
import org.springframework.web.client.RestTemplate;
import rx.Observable;

/** A command that Hystrix observes, and a fallback of it that calls out. */
public class Case {
    public String title() {
        return new TitleCommand().observe().toBlocking().first();
    }
}

class TitleCommand extends HystrixObservableCommand<String> {
    private final RestTemplate rest = new RestTemplate();

    TitleCommand() {
        super(HystrixCommandGroupKey.Factory.asKey("titles"));
    }

    @Override
    protected Observable<String> construct() {
        return Observable.just(rest.getForObject("/one", String.class)); //= Hystrix
    }

    @Override
    protected Observable<String> resumeWithFallback() {
        return Observable.just(rest.getForObject("/other", String.class)); //! undeclared-remote-call
    }
}

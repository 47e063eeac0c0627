package sentinel_entry;

import com.alibaba.csp.sentinel.Entry;
import com.alibaba.csp.sentinel.SphU;
import com.alibaba.csp.sentinel.slots.block.BlockException;
import org.springframework.web.client.RestTemplate;

/** An entry of Sentinel stands around the call. */
public class Case {
    private RestTemplate rest;

    public String title() {
        try (Entry entry = SphU.entry("titles")) {
            return rest.getForObject("/one", String.class); //= Sentinel
        } catch (BlockException e) {
            return "none";
        }
    }
}

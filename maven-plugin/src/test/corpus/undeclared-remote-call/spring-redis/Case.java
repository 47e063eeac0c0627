package spring_redis;

import org.springframework.data.redis.core.HashOperations;
import org.springframework.data.redis.core.ListOperations;
import org.springframework.data.redis.core.RedisOperations;
import org.springframework.data.redis.core.SetOperations;
import org.springframework.data.redis.core.ValueOperations;
import org.springframework.data.redis.core.ZSetOperations;

/** Redis by the template of Spring. */
public class Case {
    private RedisOperations<String, String> redis;
    private ValueOperations<String, String> values;
    private HashOperations<String, String, String> hashes;
    private ListOperations<String, String> lists;
    private SetOperations<String, String> sets;
    private ZSetOperations<String, String> sorted;

    public Object views() throws Exception {
        return redis.opsForValue();
    }

    public void deletes() throws Exception {
        redis.delete("book"); //! undeclared-remote-call
    }

    public boolean has() throws Exception {
        return redis.hasKey("book"); //! undeclared-remote-call
    }

    public String gets() throws Exception {
        return values.get("book"); //! undeclared-remote-call
    }

    public void counts() throws Exception {
        values.increment("book"); //! undeclared-remote-call
    }

    public void puts() throws Exception {
        hashes.put("book", "title", "Release It!"); //! undeclared-remote-call
    }

    public Object entries() throws Exception {
        return hashes.entries("book"); //! undeclared-remote-call
    }

    public void pushes() throws Exception {
        lists.leftPush("books", "Release It!"); //! undeclared-remote-call
    }

    public Object range() throws Exception {
        return lists.range("books", 0, 9); //! undeclared-remote-call
    }

    public void adds() throws Exception {
        sets.add("books", "Release It!"); //! undeclared-remote-call
    }

    public Object members() throws Exception {
        return sets.members("books"); //! undeclared-remote-call
    }

    public void scores() throws Exception {
        sorted.add("books", "Release It!", 1.0); //! undeclared-remote-call
    }

    public Object best() throws Exception {
        return sorted.range("books", 0, 9); //! undeclared-remote-call
    }
}

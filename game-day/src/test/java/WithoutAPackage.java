import org.junit.jupiter.api.Test;

@SuppressWarnings("DefaultPackage") // There are such tests, and they have keys too.
class WithoutAPackage {

    @Test
    void passes() {}
}

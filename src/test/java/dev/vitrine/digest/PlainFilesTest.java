package dev.vitrine.digest;

class PlainFilesTest extends SmallFilesContractTest {
    @Override
    SmallFiles files() {
        return new PlainFiles();
    }
}

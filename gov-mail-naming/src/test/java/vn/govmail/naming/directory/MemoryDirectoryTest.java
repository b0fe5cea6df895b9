package vn.govmail.naming.directory;

class MemoryDirectoryTest implements DirectoryContract {
    @Override
    public Directory directory(MailboxPolicy policy) {
        return Directory.inMemory(policy);
    }
}

//! redb under the same durability.

use std::path::Path;
use std::sync::mpsc::{self, Receiver, Sender, SyncSender};
use std::thread;

use redb::{Database, Durability, TableDefinition};

const TABLE: TableDefinition<'_, &[u8], &[u8]> = TableDefinition::new("records");

/// A transaction for each commit.
pub struct Each {
    database: Database,
}

impl Each {
    pub fn open(home: &Path) -> Self {
        let database = Database::create(home.join("redb")).unwrap();
        Self { database }
    }

    pub fn put(&self, key: &[u8], value: &[u8]) {
        self.all([(key, value)].into_iter());
    }

    fn all<'a>(&self, records: impl Iterator<Item = (&'a [u8], &'a [u8])>) {
        let mut transaction = self.database.begin_write().unwrap();
        transaction.set_durability(Durability::Immediate).unwrap();
        {
            let mut table = transaction.open_table(TABLE).unwrap();
            for (key, value) in records {
                table.insert(key, value).unwrap();
            }
        }
        transaction.commit().unwrap();
    }
}

type Request = (Vec<u8>, Vec<u8>, SyncSender<()>);

/// A transaction for all commits that wait.
pub struct Grouped {
    queue: Sender<Request>,
}

impl Grouped {
    pub fn open(home: &Path) -> Self {
        let database = Each::open(home);
        let (queue, requests) = mpsc::channel();
        thread::spawn(move || group(&database, &requests));
        Self { queue }
    }

    pub fn put(&self, key: Vec<u8>, value: Vec<u8>) {
        let (answer, answered) = mpsc::sync_channel(1);
        self.queue.send((key, value, answer)).unwrap();
        answered.recv().unwrap();
    }
}

fn group(database: &Each, requests: &Receiver<Request>) {
    while let Ok(first) = requests.recv() {
        let group: Vec<Request> = std::iter::once(first).chain(requests.try_iter()).collect();
        database.all(
            group
                .iter()
                .map(|(key, value, _)| (key.as_slice(), value.as_slice())),
        );
        for (_, _, answer) in group {
            answer.send(()).unwrap();
        }
    }
}

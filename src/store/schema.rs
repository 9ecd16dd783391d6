//! The schema and the way from every older one to it. Migrations are only ever appended.

/// Marks a SQLite file as a workspace: "smsp".
pub(super) const APPLICATION_ID: i64 = 0x736d_7370;

/// Version of the newest schema: the number of migrations.
pub(super) const VERSION: i64 = MIGRATIONS.len() as i64;

/// One SQL script a version.
pub(super) const MIGRATIONS: &[&str] = &[V1, V2, V3, V4, V5, V6, V7, V8, V9, V10, V11];

/// A partner is interviewed too, also before the first excerpt; who took a position stands apart from the file it came in.
const V4: &str = r#"
alter table interview add column partner text;
update interview set partner = (select c.partner from contribution c
  where c.source = interview.id and c.partner is not null order by c.seq limit 1);
alter table position add column file text;
update position set file = recorded, recorded = ''
  where lower(recorded) glob '*.csv' or lower(recorded) glob '*.tsv' or lower(recorded) glob '*.txt'
     or lower(recorded) glob '*.xlsx' or lower(recorded) glob '*.ods' or lower(recorded) glob '*.toml'
     or lower(recorded) glob '*.json';
"#;

const V5: &str = r#"
-- Not journaled: contributions that nearly repeat another, as the last search for them found.
create table repetition(contribution blob primary key references contribution(id) on delete cascade
  deferrable initially deferred, seq integer not null) strict, without rowid;
create index repetition_page on repetition(seq);
"#;

const V1: &str = r#"
-- The frame.
create table programme(id blob primary key, process text not null, name text not null, region text not null,
  language text not null, summary text not null, adopt_per_theme integer not null) strict;
create table member(id blob primary key, code text not null unique, name text not null, population integer,
  latitude real, longitude real, sort integer not null) strict;
create table phase(id blob primary key, code text not null unique, name text not null, "start" text not null,
  "end" text not null, state text not null, sort integer not null) strict;
create table kind(id blob primary key, code text not null unique, name text not null, plural text not null,
  role text not null, words text not null, sort integer not null) strict;
create table theme(id blob primary key, code text not null unique, name text not null, short text not null,
  parent blob references theme deferrable initially deferred, words text not null, sort integer not null) strict;
create table topic(id blob primary key, code text not null unique, name text not null, words text not null,
  sort integer not null) strict;
create table criterion(id blob primary key, code text not null unique, name text not null, weight real not null,
  min integer not null, max integer not null, better text not null, words text not null, sort integer not null) strict;
create table stance(id blob primary key, code text not null unique, name text not null, value integer not null,
  sort integer not null) strict;

-- The material. seq is the place in the order of entry: pages are read along it.
create table source(id blob primary key, kind text not null, title text not null, file text, checksum text, date text,
  member blob references member deferrable initially deferred) strict;
create table interview(id blob primary key references source deferrable initially deferred, number integer not null,
  participant integer not null, role text not null, sector text not null, consent text not null, notes text not null,
  synthesis text not null) strict;
create table contribution(seq integer primary key, id blob not null unique, series text not null, number integer not null,
  text text not null, kind blob not null references kind deferrable initially deferred,
  theme blob not null references theme deferrable initially deferred,
  subtheme blob references theme deferrable initially deferred,
  source blob not null references source deferrable initially deferred, sheet text, "row" integer, span_start integer,
  span_end integer, origin text not null, partner text, place text, language text not null, state text not null,
  remark text, fingerprint integer, unique(series, number)) strict;
create index contribution_theme on contribution(theme);
create index contribution_kind on contribution(kind);
create index contribution_source on contribution(source);
create index contribution_subtheme on contribution(subtheme) where subtheme is not null;
-- Few rows, so partial; SQLite takes them only where the query says the same words.
create index contribution_aside on contribution(state) where state = 'set_aside';
create index contribution_shared on contribution(origin) where origin = 'shared';
create index contribution_partner on contribution(origin) where origin = 'partner';
create table contribution_member(contribution blob not null references contribution(id) deferrable initially deferred,
  member blob not null references member deferrable initially deferred, seq integer not null,
  primary key(contribution, member)) strict, without rowid;
create index contribution_member_page on contribution_member(member, seq);
create table contribution_topic(contribution blob not null references contribution(id) deferrable initially deferred,
  topic blob not null references topic deferrable initially deferred, made_by text not null, seq integer not null,
  primary key(contribution, topic)) strict, without rowid;
create index contribution_topic_page on contribution_topic(topic, seq);
create table link(cause blob not null references contribution(id) deferrable initially deferred,
  answer blob not null references contribution(id) deferrable initially deferred, made_by text not null,
  primary key(cause, answer)) strict, without rowid;
create index link_answer on link(answer);

-- Groups and decisions.
create table cluster(id blob primary key, theme blob not null references theme deferrable initially deferred,
  label text not null, labelled_by text not null, made_by text not null, locked integer not null,
  cohesion integer not null) strict;
create index cluster_theme on cluster(theme);
create table membership(contribution blob primary key references contribution(id) deferrable initially deferred,
  cluster blob not null references cluster deferrable initially deferred, made_by text not null,
  shared_words text not null, seq integer not null) strict, without rowid;
create index membership_page on membership(cluster, seq);
create table rating(subject blob not null, member blob not null references member deferrable initially deferred,
  criterion blob not null references criterion deferrable initially deferred, value integer not null,
  primary key(subject, member, criterion)) strict, without rowid;
create table poll(id blob primary key, code text not null unique, name text not null,
  theme blob references theme deferrable initially deferred, sort integer not null) strict;
create table choice(id blob primary key, code text not null unique, text text not null,
  theme blob not null references theme deferrable initially deferred,
  cluster blob references cluster deferrable initially deferred,
  contribution blob references contribution(id) deferrable initially deferred,
  poll blob references poll deferrable initially deferred, sort integer not null) strict;
create index choice_cluster on choice(cluster);
create index choice_contribution on choice(contribution);
create table ballot(id blob primary key, choice blob not null references choice deferrable initially deferred,
  voter integer not null, seat_table integer, voter_group text not null, vote text not null) strict;
create index ballot_choice on ballot(choice, voter, id);
create table priority(id blob primary key, theme blob not null references theme deferrable initially deferred,
  statement text not null, rank integer not null, cluster blob references cluster deferrable initially deferred,
  choice blob references choice deferrable initially deferred, lead text not null, horizon text not null) strict;
create index priority_rank on priority(rank);
create index priority_cluster on priority(cluster);
create index priority_choice on priority(choice);
create table position(priority blob not null references priority deferrable initially deferred,
  member blob not null references member deferrable initially deferred,
  stance blob not null references stance deferrable initially deferred, comment text not null, recorded text not null,
  primary key(priority, member)) strict, without rowid;
create table section(id blob primary key, heading text not null, theme blob references theme deferrable initially deferred,
  body text not null, edited integer not null, sort text not null) strict;

-- The journal. op: i inserted, u updated, d deleted, r a range of contributions inserted by an import.
create table batch(clock integer primary key, id blob not null unique, copy blob not null, time text not null,
  author text not null, note text not null, kind text not null, undoes blob, size integer not null) strict;
create table item(batch integer not null references batch, n integer not null, "table" text not null, key blob not null,
  op text not null, before text, primary key(batch, n)) strict, without rowid;
create index item_key on item("table", key);

-- What is not journaled: counters kept by commit, numbers given out, what is being typed, settings of this file.
create table counter(name text not null, a blob not null, b blob not null, n integer not null,
  primary key(name, a, b)) strict, without rowid;
create table series(series text primary key, last integer not null) strict, without rowid;
create table scratch(key text primary key, text text not null, time text not null) strict, without rowid;
create table setting(key text primary key, value text not null) strict, without rowid;
"#;

const V2: &str = r#"
-- What people said about two contributions: they belong together, or are kept apart.
create table pairing(one blob not null references contribution(id) deferrable initially deferred,
  other blob not null references contribution(id) deferrable initially deferred, together integer not null,
  primary key(one, other), check(one < other)) strict, without rowid;
create index pairing_other on pairing(other);
"#;

const V3: &str = r#"
-- How firm a cluster is while it holds just these contributions (print); share null: too few to tell. Not journaled, as
-- counters are not: undo brings back who lay in it, and with them the figure.
create table firmness(cluster blob not null, print text not null, share integer, primary key(cluster, print)) strict,
  without rowid;
"#;

const V6: &str = r#"
-- The level above clusters.
create table heading(id blob primary key, theme blob not null references theme deferrable initially deferred,
  label text not null, labelled_by text not null, made_by text not null) strict;
create index heading_theme on heading(theme);
create table under(cluster blob primary key references cluster deferrable initially deferred,
  heading blob not null references heading deferrable initially deferred, made_by text not null) strict, without rowid;
create index under_heading on under(heading);
"#;

const V7: &str = r#"
-- People's piles of statements, for group concept mapping.
create table sorter(id blob primary key, number integer not null, role text not null) strict;
create table pile(id blob primary key, sorter blob not null references sorter deferrable initially deferred,
  label text not null, sort integer not null) strict;
create index pile_sorter on pile(sorter, sort);
create table sorted(sorter blob not null references sorter deferrable initially deferred,
  contribution blob not null references contribution(id) deferrable initially deferred,
  pile blob not null references pile deferrable initially deferred,
  primary key(sorter, contribution)) strict, without rowid;
create index sorted_pile on sorted(pile);
create index sorted_contribution on sorted(contribution);
"#;

const V8: &str = r#"
-- Who said in which language a contribution is (null: the machine found it), and what is in which language.
alter table contribution add column language_by text;
create index contribution_language on contribution(language);
create index contribution_topic_proposed on contribution_topic(seq) where made_by = 'machine';
insert into counter(name, a, b, n) select 'language', cast(language as blob), x'', count(*) from contribution
  where state = 'active' group by language;
-- Topics and kinds within a theme, by member and by origin.
insert into counter(name, a, b, n) select 'member topic theme', r.member, cast(t.topic || c.theme as blob), count(*)
  from contribution c join contribution_member r on r.contribution = c.id
  join contribution_topic t on t.contribution = c.id where c.state = 'active' group by 2, 3;
insert into counter(name, a, b, n) select 'member kind theme', r.member, cast(c.kind || c.theme as blob), count(*)
  from contribution c join contribution_member r on r.contribution = c.id where c.state = 'active' group by 2, 3;
insert into counter(name, a, b, n)
  select 'origin topic theme', cast(c.origin as blob), cast(t.topic || c.theme as blob), count(*)
  from contribution c join contribution_topic t on t.contribution = c.id where c.state = 'active' group by 2, 3;
insert into counter(name, a, b, n)
  select 'origin kind theme', cast(c.origin as blob), cast(c.kind || c.theme as blob), count(*)
  from contribution c where c.state = 'active' group by 2, 3;
"#;

const V9: &str = r#"
-- Polls of every form, with who may vote apart from what was voted.
alter table poll add column form text not null default 'each';
alter table poll add column stage text not null default 'open';
alter table poll add column binding integer not null default 0;
alter table poll add column secret integer not null default 0;
alter table poll add column quorum integer;
alter table poll add column double_majority integer not null default 0;
alter table poll add column seats integer not null default 1;
alter table poll add column highest integer not null default 10;
alter table poll add column rule text not null default '';
alter table poll add column ties text not null default '';
alter table poll add column budget text not null default '';
alter table choice add column cost text not null default '';
alter table choice add column place text not null default '';
create index choice_poll on choice(poll);
alter table ballot add column value integer;
alter table ballot add column receipt text not null default '';
create table voter(id blob primary key, poll blob not null references poll deferrable initially deferred,
  number integer not null, member blob references member deferrable initially deferred, voter_group text not null,
  seat_table integer, seat integer, voted integer not null) strict;
create index voter_number on voter(poll, number);
-- Not journaled, as a journal would tell in which order people voted: the ballots of a secret poll that is open, by their
-- receipts, and apart from them who has voted. Both enter the journal together when the poll closes.
create table urn(poll blob not null, receipt text not null, voter_group text not null, marks text not null,
  primary key(poll, receipt)) strict, without rowid;
create table marked(voter blob primary key) strict, without rowid;
"#;

const V10: &str = r#"
-- Panels by lot. Not journaled: what was committed to and drawn is not taken back, and persons must be able to be forgotten.
create table panel(id integer primary key, name text not null, size integer not null, rule text not null,
  addresses text not null, columns text not null, persons integer not null, commitment text not null, list text not null,
  seed text not null, erased integer not null) strict;
create table panel_quota(panel integer not null references panel, place integer not null, feature text not null,
  value text not null, "min" integer not null, "max" integer not null, among integer not null, held integer not null,
  primary key(panel, place)) strict, without rowid;
-- Personal data, from the file of the pool.
create table panel_person(panel integer not null references panel, number integer not null, standing text not null,
  counts_for text not null, address integer, cells text not null, primary key(panel, number)) strict, without rowid;
"#;

const V11: &str = r#"
-- Participants who rate, and what they say; ratings are what members say as such.
create table rater(id blob primary key, number integer not null unique,
  member blob references member deferrable initially deferred, sector text not null) strict;
create table judgement(subject blob not null, rater blob not null references rater deferrable initially deferred,
  criterion blob not null references criterion deferrable initially deferred, value integer not null,
  primary key(subject, rater, criterion)) strict, without rowid;
-- How far quotas may give way.
alter table panel_quota add column min_flex integer not null default 0;
alter table panel_quota add column max_flex integer not null default 1000000;
"#;

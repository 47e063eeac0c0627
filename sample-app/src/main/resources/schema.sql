create table title (
  id varchar(60) primary key,
  shelf int generated always as identity,
  name varchar(100) not null,
  genre varchar(40) not null,
  released int not null,
  minutes int not null,
  tagline varchar(200) not null,
  hue int not null,
  motif varchar(20) not null
);

-- A session is looked up by the hash of its token, so that a copy of the database signs nobody in. Who is signed in stays so.
alter table auth.sessions rename column token to token_hash;
alter table auth.sessions rename constraint sessions_token_key to sessions_token_hash_key;
update auth.sessions set token_hash = encode(sha256(convert_to(token_hash, 'UTF8')), 'hex');

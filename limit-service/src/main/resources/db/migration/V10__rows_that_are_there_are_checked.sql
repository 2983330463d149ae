ALTER TABLE assurance_limit VALIDATE CONSTRAINT limit_is_sound;
ALTER TABLE reservation VALIDATE CONSTRAINT reservation_is_sound;
ALTER TABLE limit_entry VALIDATE CONSTRAINT limit_entry_is_sound;

-- Which pieces are veiled is asked at every unlock. The column lies behind the thumbnail in its row, so that without this every thumbnail
-- would be read for it.

create index veiled_artworks on artworks (id) where veiled;

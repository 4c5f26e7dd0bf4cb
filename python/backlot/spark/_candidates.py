# mypy: disable-error-code="import-not-found,import-untyped"
"""Which documents may be copies of each other: those that share keys, as src/copies/candidates.h decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyspark.sql import Window
from pyspark.sql import functions as F

from ._numbers import numbered
from ._stages import by_groups, mapped
from ._steps import Steps

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

FEW = 24  # documents of a key that are paired each with each; pairs of a document for its story alone
NEIGHBOURS = 3  # of a key that more documents have
LOOKS = 32  # documents by which a key is known for furniture
LEAST_STORY = 6  # keys of a story without which two documents that share no passage are not looked at (may_derive)
MOST_RANK = 11  # more keys of a story are as good as that (story_partners.h)
MOST_SHARED = 0xFFFF
SAMPLE = 64  # of so many documents one is asked for its keys, to find those that very many have
STRETCH = 8192  # documents of such a key that are paired in one piece
FURNITURE = 3
_SIGN = -(1 << 63)


class Candidates:
    """hot: a key of more documents than this is cut into stretches, so that no task gets all of it."""

    def __init__(self, steps: Steps, texts: DataFrame, hot: int) -> None:
        self._steps = steps
        self._texts = texts
        self._hot = hot

    def sharings(self) -> DataFrame:
        """a, b, kind: two numbers that share a key; or `a` has the key `b`, which is furniture."""
        return self._steps.table("sharings", self._pair_keys)

    def furniture(self) -> DataFrame:
        """number, furniture: the keys of a document that are furniture."""
        of_keys = self.sharings().where(F.col("kind") == FURNITURE)
        return of_keys.groupBy(F.col("a").alias("number")).agg(F.collect_list("b").alias("furniture"))

    def pairs(self) -> DataFrame:
        """first, second, passages, story: what two documents share, where it may be enough."""
        return self._steps.table("pairs", lambda: self._chosen().unionByName(self._spoken_pairs()))

    # Of documents that have all keys in common, more than a few, one speaks for the others.
    def _speakers(self) -> DataFrame:
        def make() -> DataFrame:
            # Content is compared as it is in C++, without a sign.
            place = F.struct(F.col("content").bitwiseXOR(F.lit(_SIGN)).alias("content"), F.col("number"))
            sets = self._texts.where(F.length("keys") > 0).groupBy("digest")
            found = sets.agg(F.count("*").alias("documents"), F.min(place).alias("speaker"))
            return found.where(F.col("documents") > FEW).select("digest", F.col("speaker.number").alias("speaker"))

        return self._steps.table("speakers", make)

    def _spoken_pairs(self) -> DataFrame:
        spoken = self._texts.join(self._speakers(), "digest").where(F.col("number") != F.col("speaker"))
        pairs = spoken.select(
            F.least("number", "speaker").alias("first"),
            F.greatest("number", "speaker").alias("second"),
            "passages",
            F.col("stories").alias("story"),
        )
        return pairs.where(_may_derive())

    def _postings(self) -> DataFrame:
        with_speaker = self._texts.where(F.length("keys") > 0).join(self._speakers(), "digest", "left")
        speaking = with_speaker.where(F.col("speaker").isNull() | (F.col("speaker") == F.col("number")))
        return mapped(speaking.select("number", "content", "keys", "copy_sketch", "story_sketch"), "postings")

    # Keys of more than `hot` documents. Those that a sample does not show are taken with the others: which way a key
    # goes decides how much one task gets, and nothing else.
    def _hot_keys(self) -> DataFrame:
        def make() -> DataFrame:
            sample = mapped(
                self._texts.where((F.col("number") % SAMPLE == 0) & (F.length("keys") > 0)).select(
                    "number", "content", "keys", "copy_sketch", "story_sketch"
                ),
                "postings",
            )
            often = sample.groupBy("key").count().where(F.col("count") * SAMPLE > self._hot).select("key")
            exact = self._postings().join(F.broadcast(often), "key").groupBy("key").count()
            return exact.where(F.col("count") > max(self._hot, FEW))

        return self._steps.table("hot_keys", make)

    def _pair_keys(self) -> DataFrame:
        hot = self._hot_keys()
        if hot.isEmpty():
            return by_groups(self._postings(), "pair_keys", ["key"], ["place"])
        others = self._postings().join(F.broadcast(hot), "key", "left_anti")
        return by_groups(others, "pair_keys", ["key"], ["place"]).unionByName(self._pair_hot(hot))

    # All of a hot key stand in their order, cut by range; each knows its place among them, and with that its stretch.
    def _pair_hot(self, hot: DataFrame) -> DataFrame:
        of_hot = self._postings().join(F.broadcast(hot.select("key")), "key")
        rows = numbered(self._steps, "hot_postings", lambda: of_hot, ["key", "place"])
        starts = rows.groupBy("key").agg(F.min("number").alias("start"), F.count("*").alias("count"))
        placed = rows.join(F.broadcast(starts), "key").withColumn("at", F.col("number") - F.col("start"))
        look = ((F.col("at") * LOOKS + F.col("count") - 1) / F.col("count")).cast("long")
        looked_at = placed.where((look < LOOKS) & (F.floor(look * F.col("count") / LOOKS) == F.col("at")))
        furniture = self._steps.table(
            "hot_furniture", lambda: by_groups(looked_at.select("key", "place"), "furniture_keys", ["key"], ["place"])
        )
        told = placed.join(F.broadcast(furniture), "key", "left_anti").withColumn("own", F.lit(True))
        stretch = F.floor(F.col("at") / STRETCH)
        own = told.withColumn("stretch", stretch)
        following = told.where((F.col("at") % STRETCH < NEIGHBOURS) & (F.col("at") >= STRETCH))
        before = following.withColumn("stretch", stretch - 1).withColumn("own", F.lit(False))
        stretches = own.unionByName(before).select("key", "stretch", "place", "own")
        pairs = by_groups(stretches, "pair_stretch", ["key", "stretch"], ["place"])
        return pairs.unionByName(self._hot_furniture(placed, furniture))

    @staticmethod
    def _hot_furniture(placed: DataFrame, furniture: DataFrame) -> DataFrame:
        verbatim = placed.join(F.broadcast(furniture), "key").where(F.col("key").bitwiseAND(F.lit(3)) == 0)
        number = F.conv(F.hex(F.substring("place", -8, 8)), 16, 10).cast("long")
        return verbatim.select(number.alias("a"), F.col("key").alias("b"), F.lit(FURNITURE).cast("long").alias("kind"))

    def _counted(self) -> DataFrame:
        def how_often(kind: int) -> Column:
            return F.sum((F.col("kind") == kind).cast("long"))

        of_pairs = self.sharings().where(F.col("kind") != FURNITURE).groupBy("a", "b")
        found = of_pairs.agg(how_often(0).alias("rare"), how_often(1).alias("common"), how_often(2).alias("story"))
        alone = (F.col("rare") == 0) & (F.col("common") == 1)
        passages = F.when(alone, 0).otherwise(F.col("rare") + F.col("common"))
        return found.select(
            F.col("a").alias("first"),
            F.col("b").alias("second"),
            F.least(passages, F.lit(MOST_SHARED)).cast("long").alias("passages"),
            F.least("story", F.lit(MOST_SHARED)).cast("long").alias("story"),
        ).where(_may_derive())

    # Of pairs for their story alone those that are among the best of either document, all of a rank or none
    # (story_partners.h); who shares fewer keys than LEAST_STORY is not looked at, and changes nothing above.
    def _chosen(self) -> DataFrame:
        counted = self._steps.table("counted", self._counted)
        by_passages = counted.where(F.col("passages") > 0)
        by_story = counted.where(F.col("passages") == 0).withColumn("rank", F.least("story", F.lit(MOST_RANK)))
        ends = by_story.withColumn("end", F.explode(F.array("first", "second")))
        as_good = Window.partitionBy("end").orderBy(F.desc("rank")).rangeBetween(
            Window.unboundedPreceding, Window.currentRow
        )
        best = ends.withColumn("as_good", F.count("*").over(as_good)).where(F.col("as_good") <= FEW)
        return by_passages.unionByName(best.drop("rank", "end", "as_good").distinct())


def _may_derive() -> Column:
    return (F.col("passages") > 0) | (F.col("story") >= LEAST_STORY)

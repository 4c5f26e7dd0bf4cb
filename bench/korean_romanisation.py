"""Writes Korean names in Latin letters by the published rules, for identity.py.

Deliberately apart from lexicons/names/romanisation.tsv: the tables of the National Institute of Korean Language (Revised
Romanization of 2000), of McCune and Reischauer (1939) with their voicing between vowels, and of Yale, each as published.
`read` goes the other way for names as sites print them: the syllable that each usual spelling most often stands for,
from the Institute's survey of spellings in passports; a name with another spelling is left out.
"""
FIRST = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWEL = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
LAST = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"

REVISED = (dict(zip(FIRST, "g kk n d tt r m b pp s ss - j jj ch k t p h".split())),
           dict(zip(VOWEL, "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split())),
           {" ": "", "ㄱ": "k", "ㄴ": "n", "ㄷ": "t", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅅ": "t", "ㅇ": "ng", "ㅊ": "t",
            "ㅎ": "t", "ㅈ": "t", "ㅌ": "t"})
MCCUNE = (dict(zip(FIRST, "k kk n t tt r m p pp s ss - ch tch ch' k' t' p' h".split())),
          dict(zip(VOWEL, "a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i".split())),
          {" ": "", "ㄱ": "k", "ㄴ": "n", "ㄷ": "t", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅅ": "t", "ㅇ": "ng", "ㅊ": "t",
           "ㅎ": "t", "ㅈ": "t", "ㅌ": "t"})
YALE = (dict(zip(FIRST, "k kk n t tt l m p pp s ss - c cc ch kh th ph h".split())),
        dict(zip(VOWEL, "a ay ya yay e ey ye yey o wa way oy yo wu we wey wi yu u uy i".split())),
        {" ": "", "ㄱ": "k", "ㄴ": "n", "ㄷ": "t", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅅ": "s", "ㅇ": "ng", "ㅊ": "ch",
         "ㅎ": "h", "ㅈ": "c", "ㅌ": "th"})
VOICED = {"k": "g", "t": "d", "p": "b", "ch": "j"}

FAMILIES = """kim:김 lee:이 yi:이 park:박 choi:최 choe:최 jung:정 jeong:정 kang:강 jo:조 cho:조 yoon:윤 yun:윤 jang:장 lim:임 im:임
han:한 oh:오 seo:서 shin:신 kwon:권 hwang:황 ahn:안 an:안 song:송 yoo:유 yu:유 ryu:류 hong:홍 jeon:전 jun:전 go:고 ko:고
moon:문 mun:문 yang:양 son:손 bae:배 baek:백 heo:허 hur:허 nam:남 shim:심 sim:심 noh:노 no:노 roh:노 ha:하 kwak:곽 gwak:곽
sung:성 seong:성 cha:차 joo:주 ju:주 woo:우 koo:구 goo:구 gu:구 min:민 jin:진 na:나 ra:라 ji:지 uhm:엄 um:엄 eom:엄 won:원
chae:채 cheon:천 chun:천 bang:방 kong:공 gong:공 hyun:현 ham:함 byun:변 yeom:염 yeo:여 choo:추 chu:추 do:도 so:소 seok:석
seol:설 ma:마 gil:길 kil:길 yeon:연 wi:위 pyo:표 myung:명 ki:기 gi:기 wang:왕 ok:옥 in:인 mo:모 tak:탁 kook:국 eun:은
pyeon:편 yong:용 ye:예 tae:태 doh:도""".split()
SYLLABLES = """soo:수 su:수 hyun:현 hyeon:현 young:영 yeong:영 jin:진 min:민 ji:지 jung:정 jeong:정 eun:은 woo:우 sung:성
seong:성 seung:승 jun:준 joon:준 ho:호 hee:희 hye:혜 kyung:경 kyeong:경 gyeong:경 won:원 yeon:연 yoon:윤 yun:윤 seo:서 seok:석
sun:선 seon:선 sang:상 dong:동 jae:재 tae:태 ki:기 gi:기 hoon:훈 hun:훈 kyu:규 gyu:규 bin:빈 ye:예 chae:채 so:소 bo:보 si:시
shi:시 kwang:광 byung:병 hyung:형 han:한 dae:대 do:도 gun:건 geon:건 hyuk:혁 hyeok:혁 bum:범 beom:범 soon:순 sook:숙 ok:옥
hwan:환 chang:창 chan:찬 joong:중 kook:국 guk:국 geun:근 nam:남 da:다 ran:란 rim:림 myung:명 moon:문 mun:문 hwa:화 hyo:효
wook:욱 uk:욱 shik:식 sik:식 se:세 hae:해 ah:아 a:아 in:인 mi:미 na:나 ra:라 ha:하 joo:주 ju:주 yoo:유 yu:유 il:일 ja:자 ryeong:령
rin:린 ri:리 ro:로 rang:랑 ram:람 byul:별 byeol:별 seul:슬 sol:솔 chul:철 cheol:철 chun:춘 duk:덕 deok:덕 doo:두 du:두 gil:길
kil:길 hak:학 heon:헌 hong:홍 hoo:후 hu:후 jong:종 jeon:전 kang:강 kwon:권 gwon:권 nara:나라 neul:늘 pil:필 sub:섭 seop:섭
seob:섭 taek:택 wan:완 woong:웅 ung:웅 yang:양 yeol:열 yeop:엽 yong:용 yul:율 on:온 oh:오 o:오 eui:의 ui:의 bi:비 bok:복
bong:봉 gyeom:겸 kyum:겸 gyun:균 kyun:균 keun:근 im:임 ja:자 jo:조 je:제 jee:지 san:산 saem:샘 shin:신 sin:신 mo:모 mu:무 moo:무
gang:강 an:안 ahn:안 ae:애 ga:가 ka:가 gu:구 koo:구 bae:배 baek:백 chi:치 cho:초 choong:충 chung:청 dal:달 dam:담 dan:단 eon:언 heung:흥
hyang:향 jang:장 lim:림 lee:리 rae:래 ryul:률 sam:삼 seol:설 wol:월 woon:운 un:운 yi:이 i:이""".split()
READ_FAMILY = dict(s.split(":") for s in FAMILIES)
READ_SYLLABLE = dict(s.split(":") for s in SYLLABLES)


def read(name):
    """(family, given) in Hangul of "Kim Soo Hyun"; None where a spelling is not among the usual ones."""
    words = name.lower().replace("-", " ").split()
    if not 2 <= len(words) <= 3 or words[0] not in READ_FAMILY:
        return None
    given = [READ_SYLLABLE.get(w) for w in words[1:]]
    return None if None in given else (READ_FAMILY[words[0]], "".join(given))


def read_any(name):
    """The same for either order and for syllables written together: "Haseul Yun"."""
    words = name.lower().replace("-", " ").split()
    for order in (words, words[-1:] + words[:-1]):
        if len(order) == 2:
            joined = order[1]
            for cut in range(1, len(joined)):
                if joined[:cut] in READ_SYLLABLE and joined[cut:] in READ_SYLLABLE:
                    order = [order[0], joined[:cut], joined[cut:]]
                    break
        hangul = read(" ".join(order))
        if hangul:
            return hangul
    return None


def letters(syllable):
    number = ord(syllable) - 0xAC00
    return FIRST[number // 28 // 21], VOWEL[number // 28 % 21], LAST[number % 28]


def write(syllables, system):
    """The syllables of one word in Latin letters, as a list; None where the tables have no letter for one."""
    first, vowel, last = system
    written = []
    for at, syllable in enumerate(syllables):
        f, v, l = letters(syllable)
        if l not in last:
            return None
        start = first[f].strip("-")
        before = letters(syllables[at - 1])[2] if at else None
        if system is MCCUNE and before is not None and before in " ㄴㅁㅇㄹ":
            start = VOICED.get(start, start)
        if system is MCCUNE and f == "ㅅ" and v == "ㅟ":
            start = "sh"
        end = last[l]
        following = letters(syllables[at + 1])[0] if at + 1 < len(syllables) else None
        if system is MCCUNE and following == "ㅇ":
            end = VOICED.get(end, "r" if end == "l" else end)
        written.append(start + vowel[v] + end)
    return written


def variants(family, given):
    """(system, name) of the bearer by each system, each in the ways in which it is printed."""
    names = set()
    for label, system in (("Revised", REVISED), ("McCune", MCCUNE), ("Yale", YALE)):
        first, rest = write(family, system), write(given, system)
        if first is None or rest is None:
            continue
        f = "".join(first).capitalize()
        for g in ("-".join(rest), "".join(rest), " ".join(r.capitalize() for r in rest)):
            g = g[0].upper() + g[1:]
            names |= {(label, f"{f} {g}"), (label, f"{g} {f}")}
            if system is MCCUNE:  # as typewriters and most sites print it
                names.add(("typed", f"{f} {g}".replace("ŏ", "o").replace("ŭ", "u").replace("'", "")))
    return names

"""Companies: fictitious applicants and customers, with credit codes whose check characters are right."""

from dataclasses import dataclass, field

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
OUTER = [pow(3, n, 31) for n in range(17)]
INNER = (3, 7, 9, 10, 5, 8, 4, 2)


def inner_check(body):
    """The check character of an organisation code (GB 11714): position 17 of a credit code."""
    values = [int(c) if c.isdigit() else ord(c) - 55 for c in body]
    c = 11 - sum(v * w for v, w in zip(values, INNER)) % 11
    return {10: "X", 11: "0"}.get(c, str(c))


def outer_check(first17):
    """The last character of a unified social credit code (GB 32100-2015)."""
    c = 31 - sum(ALPHABET.index(v) * w for v, w in zip(first17, OUTER)) % 31
    return ALPHABET[c % 31]


def credit_code(region, body, kind="91"):
    """A valid code from registration kind (91 company, 12 public institution), region and eight characters."""
    first = kind + region + body + inner_check(body)
    return first + outer_check(first)


@dataclass
class Company:
    name: str
    short: str
    code: str
    city: str
    address: str
    legal: str = ""
    founded: str = "2016-04-18"
    capital: str = "10000000.00"
    english: str = ""
    office: str = ""
    postcode: str = "100000"
    area: str = "010"
    mail: str = "ccrc@example.com"
    kind: str = "有限责任公司（自然人投资或控股）"
    scope: str = ("技术开发、技术咨询、技术服务；信息系统安全集成服务；网络与信息安全风险评估；信息安全应急处理服务；"
                  "计算机系统服务；软件开发；销售计算机、软件及辅助设备。（依法须经批准的项目，经相关部门批准后依批准的内容开展经营活动）")
    authority: str = ""
    industry: str = ""
    places: dict = field(default_factory=dict)


# Applicants: short name, what follows it in the full name, region code, city, address, legal representative,
# founding date, postcode, area code, pinyin of the short name. All are invented.
_APPLICANTS = """
恒御信安|北京恒御信安科技有限公司|110108|北京市|北京市海淀区信苑路18号3号楼602室|周启明|2017-03-14|100097|010|hengyu
云岭数安|贵州云岭数安技术有限公司|520115|贵阳市|贵阳市观山湖区林城东路77号B座1105室|罗云飞|2015-09-22|550081|0851|yunling
海川安全|青岛海川安全技术有限公司|370212|青岛市|青岛市崂山区松岭路366号甲2号楼901室|于海川|2012-06-08|266061|0532|haichuan
蜀盾科技|成都蜀盾网络科技有限公司|510109|成都市|成都高新区天府四街66号1栋12层1203号|唐定国|2018-11-05|610041|028|shudun
江左信息|南京江左信息安全有限公司|320114|南京市|南京市雨花台区软件大道119号5幢408室|顾思远|2014-05-20|210012|025|jiangzuo
天枢应急|武汉天枢应急技术服务有限公司|420111|武汉市|武汉市洪山区珞喻路716号6层B612室|彭志恒|2011-10-12|430074|027|tianshu
明镜安评|杭州明镜安评科技有限公司|330108|杭州市|杭州市滨江区江虹路611号2幢701室|沈明镜|2013-08-16|310052|0571|mingjing
长风网安|西安长风网安信息技术有限公司|610113|西安市|西安市雁塔区科技二路72号3单元1502室|韩长风|2019-02-27|710075|029|changfeng
岭南护航|广州岭南护航信息安全有限公司|440106|广州市|广州市天河区高普路136号5层502房|梁护生|2016-07-11|510663|020|lingnan
北辰数盾|天津北辰数盾科技有限公司|120113|天津市|天津市北辰区高峰路88号7号楼三层|郝北辰|2018-04-09|300400|022|beichen
中州安信|郑州中州安信技术有限公司|410105|郑州市|郑州市金水区文化路85号E时代广场1609号|郭中原|2015-12-03|450002|0371|zhongzhou
湘水云防|长沙湘水云防网络科技有限公司|430104|长沙市|长沙市岳麓区尖山路39号总部大楼A座1207室|易湘平|2019-06-18|410205|0731|xiangshui
皖信通|合肥皖信通安全技术有限公司|340104|合肥市|合肥市蜀山区望江西路800号C3栋503室|方文博|2017-01-19|230088|0551|wanxintong
赣江安服|南昌赣江安服科技有限公司|360106|南昌市|南昌市高新区艾溪湖北路269号8楼802室|熊建平|2018-08-30|330096|0791|ganjiang
黑土安云|哈尔滨黑土安云信息技术有限公司|230109|哈尔滨市|哈尔滨市松北区创新一路733号4层416室|佟利民|2016-10-25|150028|0451|heitu
辽海安科|沈阳辽海安科技术有限公司|210112|沈阳市|沈阳市浑南区上深沟村860号F6座1004室|关海涛|2014-03-11|110179|024|liaohai
燕赵网盾|石家庄燕赵网盾信息安全有限公司|130104|石家庄市|石家庄市桥西区新石北路399号3层|赵燕生|2019-05-06|050091|0311|yanzhao
晋安联|太原晋安联科技有限公司|140105|太原市|太原市小店区长治路226号高新动力港11层|阎晋川|2017-09-28|030006|0351|jinanlian
陇原信服|兰州陇原信服网络安全有限公司|620102|兰州市|兰州市城关区雁北路2255号5号楼601室|马陇东|2018-06-14|730010|0931|longyuan
滇云智安|昆明滇云智安技术有限公司|530103|昆明市|昆明市五华区科高路999号2号楼8层|段云生|2016-02-23|650106|0871|dianyun
桂海安盾|南宁桂海安盾科技有限公司|450108|南宁市|南宁市良庆区五象大道401号16层1608号|韦桂生|2018-12-10|530221|0771|guihai
琼州数安|海南琼州数安信息技术有限公司|460105|海口市|海口市秀英区滨海大道115号海垦国际21层|符海平|2019-03-21|570311|0898|qiongzhou
渝都天网|重庆渝都天网安全技术有限公司|500112|重庆市|重庆市渝北区洪湖西路26号2幢7层|石渝生|2015-11-17|401121|023|yudu
申城安全|上海申城安全信息技术有限公司|310115|上海市|上海市浦东新区博霞路22号405室|陆申安|2013-12-26|201203|021|shencheng
鹏程御网|深圳鹏程御网技术有限公司|440305|深圳市|深圳市南山区高新南七道20号1栋A座903|庄鹏程|2017-07-03|518057|0755|pengcheng
太湖安科|苏州太湖安科信息有限公司|320505|苏州市|苏州市高新区科灵路78号4号楼302室|钱太和|2018-05-15|215163|0512|taihu
甬安联创|宁波甬安联创科技有限公司|330212|宁波市|宁波市鄞州区学士路655号B座12层|虞永安|2016-12-07|315100|0574|yongan
齐鲁信盾|济南齐鲁信盾技术有限公司|370102|济南市|济南市历下区舜华路2000号舜泰广场6号楼904|孟鲁生|2015-06-29|250101|0531|qilu
草原安网|呼和浩特草原安网信息技术有限公司|150105|呼和浩特市|呼和浩特市赛罕区如意开发区腾飞路6号楼5层|白草原|2019-01-16|010010|0471|caoyuan
天山信安|乌鲁木齐天山信安科技有限公司|650104|乌鲁木齐市|乌鲁木齐市新市区高新街258号数码港大厦7层|艾天山|2018-10-08|830011|0991|tianshan
闽海信安|福建闽海信安科技有限公司|350102|福州市|福州市鼓楼区软件大道89号B区12号楼三层|林闽生|2015-10-27|350003|0591|minhai
锡安数科|无锡锡安数科技术有限公司|320214|无锡市|无锡市新吴区菱湖大道200号E2栋506室|惠锡民|2017-08-21|214135|0510|xian
春城云盾|长春春城云盾信息技术有限公司|220102|长春市|长春市南关区卫星路7186号9层905室|单春和|2018-03-26|130022|0431|chuncheng
珠江安评|珠海珠江安评科技有限公司|440402|珠海市|珠海市香洲区唐家湾镇软件园路1号8栋3层|容江河|2016-05-31|519080|0756|zhujiang
巴渝信服|重庆巴渝信服科技有限公司|500106|重庆市|重庆市沙坪坝区大学城中路21号附9号8层|冉巴渝|2017-02-16|401331|023|bayu
长白数安|吉林长白数安技术有限公司|220202|吉林市|吉林市昌邑区重庆街1588号5层|金长白|2016-09-09|132002|0432|changbai
鹭岛安评|厦门鹭岛安评信息技术有限公司|350203|厦门市|厦门市思明区软件园二期望海路55号A区301|洪鹭江|2018-06-21|361008|0592|ludao
洛河网安|洛阳洛河网安科技有限公司|410305|洛阳市|洛阳市涧西区滨河北路22号研发楼4层|司马洛|2019-04-02|471003|0379|luohe
金山云盾|常州金山云盾信息技术有限公司|320411|常州市|常州市新北区太湖东路9号创意园E座1606|巢金山|2017-10-30|213022|0519|jinshan
东江安服|惠州东江安服科技有限公司|441302|惠州市|惠州市惠城区演达大道22号7层702室|邬东江|2018-11-27|516001|0752|dongjiang
汾水信安|临汾汾水信安技术有限公司|141002|临汾市|临汾市尧都区解放西路88号6层|师汾阳|2016-12-19|041000|0357|fenshui
松花信测|吉林松花信测网络安全有限公司|220112|长春市|长春市双阳区创新路19号2号楼|宫松江|2015-07-07|130600|0431|songhua
""".strip().splitlines()

# Customers: name, region, city, industry code, kind of code.
_CUSTOMERS = """
京西区政务服务管理局|110107|北京市|government|11
北方城市商业银行股份有限公司|120101|天津市|finance|91
滨河市人民医院|370202|青岛市|health|12
华东智能电网运营有限公司|320102|南京市|energy|91
蜀南职业技术学院|510107|成都市|education|12
长江航运物流集团有限公司|420102|武汉市|transport|91
云上贵商电子商务有限公司|520102|贵阳市|internet|91
岭东自来水有限责任公司|440103|广州市|utilities|91
中原农产品交易中心有限公司|410103|郑州市|commerce|91
湘江新区大数据管理中心|430103|长沙市|government|12
江淮汽车零部件制造有限公司|340103|合肥市|manufacturing|91
松江省广播电视台|230103|哈尔滨市|media|12
辽河石油机械有限公司|210103|沈阳市|manufacturing|91
渤海财产保险股份有限公司|120103|天津市|finance|91
西岭大学附属医院|610103|西安市|health|12
浙南燃气有限公司|330302|温州市|energy|91
闽东渔业合作银行|350902|宁德市|finance|91
琼岛旅游投资发展有限公司|460106|海口市|commerce|91
陇西公路收费管理中心|621102|定西市|transport|12
太原东城区教育局|140107|太原市|education|11
""".strip().splitlines()


# Applicants for integration, operation and development: the same fields, and a business scope that names their services.
_BUILDERS = """
华晨集智|苏州华晨集智信息系统有限公司|320506|苏州市|苏州市吴中区东吴北路299号吴中大厦11层|蔡华晨|2018-07-16|215128|0512|huachen
晋河系统|太原晋河系统集成有限公司|140106|太原市|太原市万柏林区晋祠路一段89号华润大厦9层|卫晋河|2015-04-22|030024|0351|jinhe
硕光科技|西安硕光科技股份有限公司|610117|西安市|西安市高陵区泾渭十路中段硕光产业园2号楼|靳硕光|2011-08-09|710200|029|shuoguang
北港运维|大连北港网络运维服务有限公司|210211|大连市|大连市甘井子区软件园路20号腾飞园5号楼2层|曲北港|2018-10-18|116023|0411|beigang
云帆信服|厦门云帆信服技术有限公司|350206|厦门市|厦门市湖里区安岭二路91号802单元|苏云帆|2016-03-29|361015|0592|yunfan
太行运保|石家庄太行运保科技有限公司|130108|石家庄市|石家庄市裕华区建华南大街86号汇景国际3层|牛太行|2012-05-14|050031|0311|taihang
星河软件|合肥星河软件技术有限公司|340104|合肥市|合肥市高新区创新大道2809号置地创新中心1502室|俞星河|2018-09-05|230094|0551|xinghe
蓝海码安|青岛蓝海码安软件股份有限公司|370203|青岛市|青岛市市北区山东路168号时代国际广场19层|隋蓝海|2012-11-20|266034|0532|lanhai
东吴智软|苏州东吴智软科技有限公司|320508|苏州市|苏州市姑苏区人民路3110号国发大厦A座7层|徐东吴|2016-01-11|215031|0512|dongwu
金谷数联|长沙金谷数联系统有限公司|430111|长沙市|长沙市雨花区韶山中路489号万博汇6层|谭金谷|2014-12-08|410007|0731|jingu
""".strip().splitlines()
_BUILDING = ("计算机系统服务；信息系统集成服务；信息系统安全集成服务；信息系统运行维护服务；软件开发；网络与信息安全软件开发；技术咨询、技术服务；"
             "销售计算机、软件及辅助设备。（依法须经批准的项目，经相关部门批准后依批准的内容开展经营活动）")


def _applicants(lines, start=0, **more):
    for n, line in enumerate(lines, start):
        short, name, region, city, address, legal, founded, postcode, area, pinyin = line.split("|")
        body = f"MA{n % 10}{ALPHABET[10 + n % 20]}{n * 37 % 100:02d}{ALPHABET[30 - n % 20]}{n % 7 + 1}"
        yield Company(name, short, credit_code(region, body), city, address, legal, founded,
                      capital=f"{(5, 10, 20, 30, 50)[n % 5] * 1000000}.00", postcode=postcode, area=area,
                      english=f"{pinyin.capitalize()} Information Security Technology Co., Ltd.", office=address,
                      mail=f"ccrc@{pinyin}.example.com", authority=f"{city}市场监督管理局",
                      places={"region": region, "pinyin": pinyin}, **more)


def _customers():
    for n, line in enumerate(_CUSTOMERS):
        name, region, city, industry, kind = line.split("|")
        body = f"{40000000 + n * 111317:08d}" if kind != "91" else f"MA8{n:02d}K{n * 7 % 100:02d}"
        yield Company(name, name, credit_code(region, body, kind), city, f"{city}建设路{10 + n}号", industry=industry)


APPLICANTS = [*_applicants(_APPLICANTS), *_applicants(_BUILDERS, 100, scope=_BUILDING)]
CUSTOMERS = list(_customers())
BODY = "中国网络安全审查技术与认证中心"
LOOK_ALIKE = "中国信息安全测评中心"

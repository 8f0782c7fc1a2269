#pragma once
#include <nettle/sm3.h>
